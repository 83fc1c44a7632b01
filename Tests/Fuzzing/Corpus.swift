// What a fuzzer starts from: sound files of each kind, and the pieces that matter in them.

import Glossary
import Learning

enum Corpus {
  static func seeds(of subject: Subject) -> [[UInt8]] {
    if subject == .zip { return zips }
    return texts(of: subject).map { Array($0.utf8) }
  }

  private static func texts(of subject: Subject) -> [String] {
    switch subject {
    case .journal: journal
    case .yaml: [yaml, "deck: a\nterms: []\n", "{deck: a, title: b, language: fr, terms: [{id: x, names: [y]}]}"]
    case .prose: [prose, "# Mots\n\n- **FDR** — Field Demo Rep. [Montre](x).\n  - point\n"]
    case .csv: [csv, "#separator:tab\n#html:true\n#tags column:3\nFDR\t<b>Montre</b>&nbsp;&#233;\tun deux\n"]
    case .keys:
      ["\u{1B}[A\u{1B}OP\u{1B}[1;5Cé日😀\r\n\tq", "\u{1B}[200~collé\r\n\u{1B}[201~", "\u{1B}]0;t\u{7}\u{1B}P\u{1B}\\"]
    case .clean: ["L'été : 5 000 €, « œuvre » 👩‍💻 עברית", "\u{1B}]0;owned\u{7}\u{202E}=1+1,'@x;\"-2\t\r\n\u{85}\u{2028}"]
    case .columns:
      ["acronym=A,name=2,definition=Sens\n\(csv)", "term=terme,alias=C,example=D\nterme\tsens\nUn\tdeux\n"]
    case .html, .markdown, .asciiDoc, .restructured, .org, .latex, .tbx, .data, .pages, .zip, .xlsx, .docx, .ods, .odt:
      documents(of: subject)
    }
  }

  static func pieces(of subject: Subject) -> [String] {
    switch subject {
    case .journal:
      [
        "\"", ",", ":", "{", "}", "[", "\\", "\\u001b", "crc", "\"id\":", "\"at\":", "\"grade\":", "null", "-1", "1e99",
        "9223372036854775807", "true", "\"exam\":", "\"undo\":", "\"note\":", "\"cards\":[", " ", "\u{301}", "\u{0}",
      ]
    case .yaml:
      [
        "\n", "  ", "- ", ": ", "\"", "'", "{", "}", "[", "]", "&a", "*a", "!!", "|", ">", "#", "---", "...", "was: ",
        "gone:\n", "id: ", "names: ", "\\", "\t", "%", "\u{FEFF}", "\u{85}", "é", "\u{301}", "~", "0", "yes",
      ]
    case .prose, .csv:
      [
        "\"", "\"\"", "(", ")", "«", "»", ". ", ": ", " - ", "—", "\t", ";", ",", "|", "\n", "\r", "\r\n\r\n", "#",
        "**",
        "[", "](", "<", "&", "\\", "\u{301}", "\u{FEFF}", "\u{0}", "voir ", "A", "é", "😀", "...", "- ", "```", "<!--",
        "=", "'", "+", "@", "¦", "id", "names",
      ]
    case .html, .tbx: markup
    case .xlsx, .docx, .ods, .odt: markup + office
    case .markdown, .asciiDoc, .restructured, .org, .latex, .data, .pages, .columns: light
    case .zip:
      [
        "PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "\u{0}\u{0}", "xl/workbook.xml", "word/document.xml",
        "content.xml", "mimetype",
      ]
    case .keys:
      [
        "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}\\", "\u{7}", "\u{1B}[M", "\u{1B}[[",
        "\u{1B}[200~", "\u{1B}[201~", "~", ";", "1", "A", "q", "é", "日", "😀", "\r", "\n", "\t",
      ]
    case .clean:
      [
        "\u{1B}", "\u{9B}", "\r\n", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{202E}", "\u{2066}", "\u{61C}", "\u{AD}",
        "\u{E0001}", "=", "'", "\"", ",", ";", " ", "\u{A0}", "日", "👩", "क्षि", "ｱ", "a", "\u{115F}", "\u{3164}",
      ]
    }
  }

  private static let journal = [
    ##"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","card":"v/sdr/name","form":"choice","grade":1,"ms":5100,"iv":6,"next":1,"first":900,"repeat":true,"got":"mdr","against":"mdr","hints":2,"override":"typo","practice":true}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000002","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","undo":"0193a2c1-0000-7000-8000-000000000001"}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000003","at":"2026-11-23T09:14:05Z","day":"2026-11-23","term":"v/sdr","note":"« é \" \\ 👩‍💻 »"}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000004","at":"2026-11-23T10:14:05+01:00","day":"2026-11-23","card":"v/sdr/name","mark":"bury"}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000005","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","deck":"v","cards":["sdr/name","ae/expand"],"seed":4294967295,"pass":80,"minutes":10}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000006","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","exam":"0193a2c1-0000-7000-8000-000000000005","card":"v/sdr/name","given":"a\nb","right":false,"ms":86400001}"##,
    ##"{"id":"0193a2c1-0000-7000-8000-000000000007","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","exam-end":"0193a2c1-0000-7000-8000-000000000005","score":17,"passed":true}"##,
  ]

  private static let yaml = """
    deck: mine
    was: [old]
    title: "À moi : le titre"
    language: fr
    ramp-days: 30
    exam: {questions: 20, pass: 80, minutes: 10}
    terms:
      - id: sdr
        was: [bdr]
        acronym: SDR
        names: ["Sales Development Rep", 'Chargé de développement']
        kind: role
        definition: "Une phrase, l'essentiel."
        points: ["encore une", "et une"]
        example: >
          Comme on l'entend.
        aliases: [BDR]
        see-also: [ae]
        confused-with: [ae]
        tags: [prospection]
      - {id: ae, names: [Account Executive], definition: "Signe."}
    gone:
      - {id: mdr, was: [m]}

    """

  private static let prose = """
    FDR - Field Demo Rep (démo). Montre. Puis (voir Devis).

    Devis / Prix "PDV". Un prix, e.g. 3.5 %.
    - un point ; un autre

    SLA : Service Level Agreement. Ce que l'on promet.

    """

  private static let csv =
    "sigle;nom;définition;voir aussi\r\nFDR;\"Field; \"\"Demo\"\" Rep\";\"Montre\r\nici.\";PDV\r\nPDV;Devis | Prix;Un prix;\r\n"
}
