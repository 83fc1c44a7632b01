// The HTML template of the page. The page fetches nothing and runs no script, and it prints on one A4 sheet.

import Mustache

enum PageTemplate {
  /// Renders the page. The template is a constant that a test parses; should rendering fail all the same, the error is
  /// the page.
  static func render(_ page: ReportPage) -> String {
    do {
      return try MustacheTemplate(string: html).render(page)
    } catch {
      return "\(error)"
    }
  }

  private static let html = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}} · {{date}}</title>
    <style>
    \(PageStyle.css)</style>
    </head>
    <body>
    <main>
    <header>
    <h1>{{title}}</h1>
    <p>{{subtitle}}</p>
    </header>
    <ul class="tiles" aria-label="{{words.tiles}}">
    {{#tiles}}<li class="{{style}}"><b>{{#symbol}}<span aria-hidden="true">{{symbol}}</span> {{/symbol}}{{value}}</b>{{label}}{{#count}} <small>{{count}}</small>{{/count}}</li>
    {{/tiles}}</ul>
    <section>
    <h2>{{words.people}}</h2>
    <div class="scroll" role="region" aria-label="{{words.people}}" tabindex="0">
    <table class="people">
    <thead><tr>{{#isTeam}}<th scope="col">{{words.person}}</th>{{/isTeam}}<th scope="col">{{words.state}}</th><th scope="col">{{words.ramp}}</th><th scope="col" colspan="2" class="wide">{{words.recall}}</th><th scope="col" class="n">{{words.planned}}</th><th scope="col" class="n">{{words.stopping}}</th><th scope="col" class="n">{{words.known}}</th><th scope="col" class="n">{{words.exam}}</th><th scope="col" class="n">{{words.retention}}</th><th scope="col" class="wide">{{words.days}}</th><th scope="col" class="n">{{words.idle}}</th></tr></thead>
    <tbody>
    {{#people}}<tr>{{#isTeam}}<th scope="row"><span title="{{name}}">{{name}}{{#cohort}} <small>{{cohort}}</small>{{/cohort}}</span></th>{{/isTeam}}<td class="state {{style}}"><span aria-hidden="true">{{symbol}}</span> {{state}}</td><td class="date">{{date}}{{#left}} <small>{{left}}</small>{{/left}}</td><td class="chart"><svg viewBox="0 0 120 14" role="img" width="120" height="14"><title>{{description}}</title><rect class="ground" width="120" height="14" rx="2"/><rect class="today" width="{{todayX}}" height="14" rx="2"/>{{#forecastX}}<path class="tick" d="M{{forecastX}} 0V14"/>{{/forecastX}}<path class="target" d="M{{targetX}} 0V14"/></svg></td><td class="n strong">{{today}}</td><td class="n">{{planned}}</td><td class="n">{{stopping}}</td><td class="n">{{known}}</td><td class="n">{{exam}}</td><td class="n">{{retention}}</td><td class="chart"><svg viewBox="0 0 105 14" role="img" width="105" height="14"><title>{{practice}}</title><path class="base" d="M0 13.5H105"/>{{#bars}}<rect class="today" x="{{x}}" y="{{y}}" width="4" height="{{height}}"/>{{/bars}}</svg></td><td class="n">{{idle}}</td></tr>
    {{/people}}</tbody>
    </table>
    </div>
    <p class="key"><span class="swatch today"></span> {{words.keyToday}} <span class="swatch tick"></span> {{words.keyForecast}} <span class="swatch target"></span> {{words.keyTarget}}</p>
    </section>
    <div class="two">
    <section>
    <h2>{{words.course}}</h2>
    {{#curves}}<svg class="curves" viewBox="0 0 350 168" role="img" aria-labelledby="course-title course-desc"><title id="course-title">{{words.course}}</title><desc id="course-desc">{{description}}</desc>
    {{#grid}}<path class="grid" d="M30 {{y}}H340"/><text x="26" y="{{textY}}" text-anchor="end">{{label}}</text>
    {{/grid}}{{#weeks}}<text x="{{x}}" y="163" text-anchor="middle">{{label}}</text>
    {{/weeks}}<path class="target" d="M30 {{targetY}}H340"/>
    {{#lines}}<path class="curve {{style}}" d="{{path}}"/><text class="{{style}}" x="{{x}}" y="{{y}}" text-anchor="{{anchor}}">{{label}}</text>
    {{/lines}}</svg>{{#dropped}}<p class="key">{{dropped}}</p>{{/dropped}}{{/curves}}{{^curves}}<p class="none">{{words.noCourse}}</p>{{/curves}}
    </section>
    <section>
    <h2>{{words.forgotten}}</h2>
    {{#hasForgotten}}<table class="bars"><thead class="hidden"><tr><th scope="col">{{words.term}}</th><th scope="col">{{words.rate}}</th><th scope="col">{{words.count}}</th></tr></thead><tbody>
    {{#forgotten}}<tr><th scope="row">{{name}}</th><td class="chart"><svg viewBox="0 0 110 10" role="img" width="110" height="10"><title>{{name}}, {{rate}}</title><rect class="ground" width="110" height="10" rx="1.5"/><rect class="{{style}}" width="{{width}}" height="10" rx="1.5"/></svg></td><td><b>{{rate}}</b> <small>{{note}}</small></td></tr>
    {{/forgotten}}</tbody></table>{{/hasForgotten}}{{^hasForgotten}}<p class="none">{{words.noForgotten}}</p>{{/hasForgotten}}
    </section>
    <section>
    <h2>{{words.intervals}}</h2>
    <table class="bars"><thead class="hidden"><tr><th scope="col">{{words.interval}}</th><th scope="col">{{words.rate}}</th><th scope="col">{{words.count}}</th></tr></thead><tbody>
    {{#intervals}}<tr><th scope="row">{{name}}</th><td class="chart"><svg viewBox="0 0 110 10" role="img" width="110" height="10"><title>{{name}}, {{rate}}</title><rect class="ground" width="110" height="10" rx="1.5"/><rect class="{{style}}" width="{{width}}" height="10" rx="1.5"/><path class="target" d="M99 0V10"/></svg></td><td><b>{{rate}}</b> <small>{{note}}</small></td></tr>
    {{/intervals}}</tbody></table>
    </section>
    <section>
    <h2>{{words.confused}}</h2>
    {{#hasConfused}}<table class="pairs"><thead><tr><th scope="col">{{words.pair}}</th><th scope="col" class="n">{{words.times}}</th>{{#isTeam}}<th scope="col" class="n">{{words.learners}}</th>{{/isTeam}}</tr></thead><tbody>
    {{#confused}}<tr><th scope="row">{{pair}}</th><td class="n">{{times}}</td>{{#isTeam}}<td class="n">{{learners}}</td>{{/isTeam}}</tr>
    {{/confused}}</tbody></table>{{/hasConfused}}{{^hasConfused}}<p class="none">{{words.noConfused}}</p>{{/hasConfused}}
    </section>
    </div>
    <footer>
    {{#notes}}<p>{{.}}</p>
    {{/notes}}</footer>
    </main>
    </body>
    </html>

    """
}
