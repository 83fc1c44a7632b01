// The style sheet of the page: few colours, dark enough for paper and screen. No information is in colour alone.

enum PageStyle {
  static let css: HTML = """
    :root { color-scheme: light; --ink: #1b2430; --soft: #566272; --line: #dbe1e8; --ground: #edf1f5; --main: #2f6690;
      --ready: #1a7a37; --on-track: #1f5fae; --at-risk: #8f5200; --stopped: #a8203a; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: var(--ink); font: 13px/1.4 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
      font-variant-numeric: tabular-nums; }
    main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; letter-spacing: -.01em; }
    h2 { margin: 0 0 .35rem; font-size: 1rem; }
    header p { margin: .2rem 0 0; color: var(--soft); }
    section { margin-top: 1.1rem; min-width: 0; }
    small, .none, .key, footer { color: var(--soft); }
    small { font-size: .92em; }
    ul.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: .5rem; margin: 1rem 0 0;
      padding: 0; list-style: none; }
    .tiles li { padding: .5rem .7rem; border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px;
      font-size: .92em; }
    .tiles b { display: block; font-size: 1.45rem; line-height: 1.25; }
    .tiles .ready { border-left-color: var(--ready); } .tiles .on-track { border-left-color: var(--on-track); }
    .tiles .at-risk { border-left-color: var(--at-risk); } .tiles .stopped { border-left-color: var(--stopped); }
    .ready b, .state.ready { color: var(--ready); } .on-track b, .state.on-track { color: var(--on-track); }
    .at-risk b, .state.at-risk { color: var(--at-risk); } .stopped b, .state.stopped { color: var(--stopped); }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: .22rem .6rem .22rem 0; text-align: left; vertical-align: middle; font-weight: normal; }
    thead th { padding-bottom: .3rem; color: var(--soft); font-size: .88em; line-height: 1.25; vertical-align: bottom; }
    .people tbody tr, .pairs tbody tr { border-top: 1px solid var(--line); }
    .people tbody th { min-width: 8rem; max-width: 17rem; font-weight: 600; }
    .people th span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .people thead th { max-width: 5.2rem; } .people thead th.wide { max-width: none; }
    .state { font-weight: 600; white-space: nowrap; } .date { white-space: nowrap; }
    .n { text-align: right; white-space: nowrap; } .strong { font-weight: 600; }
    th.n:last-child, td.n:last-child { padding-right: 0; }
    .people thead th.n { white-space: normal; }
    .chart { line-height: 0; } td.chart svg { display: block; }
    .scroll { overflow-x: auto; }
    .key { margin: .35rem 0 0; font-size: .88em; }
    .swatch { display: inline-block; width: 1.1em; height: .7em; margin-left: .8em; border-radius: 2px; background: var(--main); }
    .swatch:first-child { margin-left: 0; }
    .swatch.tick { width: 0; border-left: 2px dotted var(--ink); border-radius: 0; background: none; }
    .swatch.target { width: 0; border-left: 2px solid var(--stopped); border-radius: 0; background: none; }
    svg text { fill: var(--soft); font-size: 10px; font-family: inherit; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
    .ground { fill: var(--ground); } .today { fill: var(--main); } .lost { fill: #a65a00; }
    .tick { fill: none; stroke: var(--ink); stroke-width: 2; stroke-dasharray: 2 2; }
    .target { fill: none; stroke: var(--stopped); stroke-width: 1.2; }
    .base, .grid { fill: none; stroke: var(--line); stroke-width: 1; }
    .curves { display: block; width: 100%; height: auto; } .curves .target { stroke-dasharray: 4 3; }
    .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
    .curve.c0 { stroke: #2f6690; } .curve.c1 { stroke: #1a7a37; stroke-dasharray: 6 3; }
    .curve.c2 { stroke: #8f5200; stroke-dasharray: 2 3; } .curve.c3 { stroke: #6b4a9c; stroke-dasharray: 8 3 2 3; }
    text.c0 { fill: #2f6690; } text.c1 { fill: #1a7a37; } text.c2 { fill: #8f5200; } text.c3 { fill: #6b4a9c; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2rem; }
    .bars th { max-width: 11rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .bars td:last-child { padding-right: 0; white-space: nowrap; } .bars .chart { width: 118px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    footer { margin-top: 1.1rem; padding-top: .6rem; border-top: 1px solid var(--line); font-size: .88em; line-height: 1.35; }
    footer p { margin: 0 0 .25rem; }
    @page { size: A4; margin: 11mm 12mm; }
    @media print {
      html { font-size: 12.5px; }
      body { font-size: 11px; } main { max-width: none; padding: 0; }
      .two { grid-template-columns: 1fr 1fr; } .scroll { overflow: visible; }
      .people td, .people th { padding-top: .17rem; padding-bottom: .17rem; }
      section { margin-top: .8rem; break-inside: avoid-page; } section:first-of-type { break-inside: auto; }
      tr { break-inside: avoid; } thead { display: table-header-group; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
