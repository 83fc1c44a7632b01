// The layout of the page in HTML. The page fetches nothing and runs no script, and it prints on one A4 sheet.

import Phrases

extension ReportPage {
  var document: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · \(date)</title>
    <style>
    \(PageStyle.css)</style>
    </head>
    <body>
    <main>
    <header>
    <h1>\(title)</h1>
    <p>\(subtitle)</p>
    </header>
    <ul class="tiles" aria-label="\(word(words.tiles))">
    \(tiles.map(tile))</ul>
    \(peopleSection)
    <div class="two">
    \(courseSection)
    \(forgottenSection)
    \(intervalSection)
    \(confusedSection)
    </div>
    <footer>
    \(notes.map { "<p>\($0)</p>\n" as HTML })</footer>
    </main>
    </body>
    </html>

    """
  }

  private func word(_ phrase: Phrase) -> String { phrase(language) }

  private func tile(_ tile: Tile) -> HTML {
    let symbol = tile.symbol.map { "<span aria-hidden=\"true\">\($0)</span> " as HTML }
    let count = tile.count.map { " <small>\($0)</small>" as HTML }
    return "<li class=\"\(tile.style)\"><b>\(symbol)\(tile.value)</b>\(tile.label)\(count)</li>\n"
  }

  /// A cell in the head of a table.
  private func heading(_ phrase: Phrase, _ attributes: HTML = "") -> HTML {
    "<th scope=\"col\"\(attributes)>\(word(phrase))</th>"
  }

  // MARK: People

  private var peopleSection: HTML {
    """
    <section>
    <h2>\(word(words.people))</h2>
    <div class="scroll" role="region" aria-label="\(word(words.people))" tabindex="0">
    <table class="people">
    <thead><tr>\(peopleHeadings)</tr></thead>
    <tbody>
    \(people.map(row))</tbody>
    </table>
    </div>
    <p class="key"><span class="swatch today"></span> \(word(words.keyToday)) <span class="swatch tick"></span> \(word(words.keyForecast)) <span class="swatch target"></span> \(word(words.keyTarget))</p>
    </section>
    """
  }

  private var peopleHeadings: [HTML] {
    let number: HTML = " class=\"n\""
    let wide: HTML = " class=\"wide\""
    return (isTeam ? [heading(words.person)] : []) + [
      heading(words.state), heading(words.ramp), heading(words.recall, " colspan=\"2\" class=\"wide\""),
      heading(words.planned, number), heading(words.stopping, number), heading(words.known, number),
      heading(words.exam, number), heading(words.retention, number), heading(words.days, wide),
      heading(words.idle, number),
    ]
  }

  private func row(_ person: Person) -> HTML {
    let left = person.left.map { " <small>\($0)</small>" as HTML }
    let numbers = [person.planned, person.stopping, person.known, person.exam, person.retention]
    return """
      <tr>\(isTeam ? name(of: person) : nil)<td class="state \(person.style)"><span aria-hidden="true">\(person.symbol)</span> \(person.state)</td><td class="date">\(person.date)\(left)</td><td class="chart">\(readinessBar(person))</td><td class="n strong">\(person.today)</td>\(numbers.map { "<td class=\"n\">\($0)</td>" as HTML })<td class="chart">\(days(person))</td><td class="n">\(person.idle)</td></tr>

      """
  }

  private func name(of person: Person) -> HTML {
    let cohort = person.cohort.map { " <small>\($0)</small>" as HTML }
    return "<th scope=\"row\"><span title=\"\(person.name)\">\(person.name)\(cohort)</span></th>"
  }

  private func readinessBar(_ person: Person) -> HTML {
    let forecast = person.forecastX.map { "<path class=\"tick\" d=\"M\($0) 0V14\"/>" as HTML }
    return """
      <svg viewBox="0 0 120 14" role="img" width="120" height="14"><title>\(person.description)</title><rect class="ground" width="120" height="14" rx="2"/><rect class="today" width="\(person.todayX)" height="14" rx="2"/>\(forecast)<path class="target" d="M\(person.targetX) 0V14"/></svg>
      """
  }

  private func days(_ person: Person) -> HTML {
    let bars = person.bars.map { bar in
      "<rect class=\"today\" x=\"\(bar.x)\" y=\"\(bar.y)\" width=\"4\" height=\"\(bar.height)\"/>" as HTML
    }
    return """
      <svg viewBox="0 0 105 14" role="img" width="105" height="14"><title>\(person.practice)</title><path class="base" d="M0 13.5H105"/>\(bars)</svg>
      """
  }

  // MARK: The course of the readiness

  private var courseSection: HTML {
    """
    <section>
    <h2>\(word(words.course))</h2>
    \(curves.map(drawing) ?? none(words.noCourse))
    </section>
    """
  }

  private func none(_ phrase: Phrase) -> HTML { "<p class=\"none\">\(word(phrase))</p>" }

  private func drawing(_ curves: Curves) -> HTML {
    let grid = curves.grid.map { mark in
      """
      <path class="grid" d="M30 \(mark.y)H340"/><text x="26" y="\(mark.textY)" text-anchor="end">\(mark.label)</text>

      """ as HTML
    }
    let weeks = curves.weeks.map { mark in
      "<text x=\"\(mark.x)\" y=\"163\" text-anchor=\"middle\">\(mark.label)</text>\n" as HTML
    }
    let lines = curves.lines.map { line in
      """
      <path class="curve \(line.style)" d="\(line.path)"/><text class="\(line.style)" x="\(line.x)" y="\(line.y)" text-anchor="\(line.anchor)">\(line.label)</text>

      """ as HTML
    }
    return """
      <svg class="curves" viewBox="0 0 350 168" role="img" aria-labelledby="course-title course-desc"><title id="course-title">\(word(words.course))</title><desc id="course-desc">\(curves.description)</desc>
      \(grid)\(weeks)<path class="target" d="M30 \(curves.targetY)H340"/>
      \(lines)</svg>\(curves.dropped.map { "<p class=\"key\">\($0)</p>" as HTML })
      """
  }

  // MARK: Bars and pairs

  private var forgottenSection: HTML {
    """
    <section>
    <h2>\(word(words.forgotten))</h2>
    \(forgotten.isEmpty ? none(words.noForgotten) : bars(forgotten, words.term))
    </section>
    """
  }

  private var intervalSection: HTML {
    """
    <section>
    <h2>\(word(words.intervals))</h2>
    \(bars(intervals, words.interval, target: "<path class=\"target\" d=\"M99 0V10\"/>"))
    </section>
    """
  }

  /// A table of bars; `target` is the mark drawn over each bar.
  private func bars(_ bars: [Bar], _ first: Phrase, target: HTML = "") -> HTML {
    let rows = bars.map { bar in
      """
      <tr><th scope="row">\(bar.name)</th><td class="chart"><svg viewBox="0 0 110 10" role="img" width="110" height="10"><title>\(bar.name), \(bar.rate)</title><rect class="ground" width="110" height="10" rx="1.5"/><rect class="\(bar.style)" width="\(bar.width)" height="10" rx="1.5"/>\(target)</svg></td><td><b>\(bar.rate)</b> <small>\(bar.note)</small></td></tr>

      """ as HTML
    }
    return """
      <table class="bars"><thead class="hidden"><tr>\(heading(first))\(heading(words.rate))\(heading(words.count))</tr></thead><tbody>
      \(rows)</tbody></table>
      """
  }

  private var confusedSection: HTML {
    """
    <section>
    <h2>\(word(words.confused))</h2>
    \(confused.isEmpty ? none(words.noConfused) : pairs)
    </section>
    """
  }

  private var pairs: HTML {
    let number: HTML = " class=\"n\""
    let rows = confused.map { row in
      let learners = isTeam ? "<td class=\"n\">\(row.learners)</td>" as HTML : nil
      return "<tr><th scope=\"row\">\(row.pair)</th><td class=\"n\">\(row.times)</td>\(learners)</tr>\n" as HTML
    }
    return """
      <table class="pairs"><thead><tr>\(heading(words.pair))\(heading(words.times, number))\(isTeam ? heading(words.learners, number) : nil)</tr></thead><tbody>
      \(rows)</tbody></table>
      """
  }
}
