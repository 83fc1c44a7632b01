// Small glossaries as people write them, in words of our own: few signs, and still no doubt.

let glossaryList = """
  - Prospect : une personne qui peut devenir cliente.
  - Devis : un prix écrit qui engage le vendeur.
  - Relance : un message à qui n'a pas répondu.
  - Remise : une baisse du prix pour une raison dite.

  """

let glossaryBold = """
  **Lead** – Someone who left a name and an address.

  **Quote** – A written price that binds the seller.

  **Churn** – The share of customers who leave in a year.

  **Upsell** – The sale of a better product to a customer.

  """

let glossaryHeadings = """
  ## Excess

  The part of a loss that the insured person pays.

  ## Premium

  The price of the insurance, for a month or a year.

  ## Rider

  An addition to the contract that changes what it covers.

  ## Underwriting

  The work of judging a risk before it is accepted.

  """

let glossaryReadMe = """
  # Glossary of our warehouse

  ## Bay

  A place where a lorry is loaded.

  ## Pallet

  A wooden base on which goods are stacked.

  ## Picking

  Taking the goods of an order from the shelves.

  """

let glossaryTable = """
  | Begriff | Bedeutung |
  |---|---|
  | Police | Der Vertrag als Urkunde. |
  | Prämie | Was die Versicherung kostet. |
  | Selbstbehalt | Der Teil des Schadens, den man selbst trägt. |

  """

let glossarySheet = """
  Acompte;Somme payée avant la livraison.
  Avoir;Somme que le vendeur doit à son client.
  Échéance;Jour où une somme doit être payée.
  Facture;Écrit qui dit ce qui est dû.
  Relevé;Liste des sommes d'une période.

  """

let glossaryAcronyms = """
  CA - Chiffre d'affaires
  HT - Hors taxes
  RDV - Rendez-vous
  TVA - Taxe sur la valeur ajoutée

  """

let glossaryOfProgrammers = """
  # Terms

  ## API

  The functions that a program offers to other programs, e.g. `open()`.

  ## Branch

  A line of versions beside the main one. `git branch` lists them.

  ## Commit

  A version of all files, with a message that says why.

  ## Fork

  A copy of a project that goes its own way.

  ## Merge

  The act of joining two branches.

  """

let glossaryLong = """
  # Glossaire

  ## Amortissement

  Un bien perd de sa valeur avec le temps. L'amortissement répartit cette perte sur les années où le bien sert. Chaque
  année, une part du prix devient une charge, jusqu'à ce que tout le prix soit compté.

  - Linéaire : la même part chaque année.
  - Dégressif : une part plus grande au début.

  ## Provision

  Une somme mise de côté pour une dépense qui viendra peut-être. On l'écrit dans les comptes dès que le risque est connu,
  et on la reprend quand il a disparu.

  ## Trésorerie

  L'argent dont on dispose tout de suite, en caisse et à la banque. Une entreprise qui gagne de l'argent peut en manquer,
  quand ses clients paient tard.

  """

let glossaryLines = """
  Apron
  The area where aircraft are parked, loaded and fuelled.
  Ceiling
  The height of the lowest clouds that cover half of the sky.
  Heading
  The direction in which the nose of the aircraft points.
  Stall
  The loss of lift when the wing meets the air too steeply.

  """

let glossaryPage = """
  <!DOCTYPE html><html><body><h1>Our words</h1><dl>
  <dt>Onboarding</dt><dd>The first weeks of someone in the company.</dd>
  <dt>Payroll</dt><dd>The list of all wages of a month.</dd>
  <dt>Shift</dt><dd>The hours that someone works in a day.</dd>
  </dl></body></html>

  """

let glossaryJSON = """
  [
    { "term": "Anamnèse", "definition": "Le récit de la maladie par le patient." },
    { "term": "Posologie", "definition": "La dose d'un médicament et son rythme." },
    { "term": "Triage", "definition": "Le choix de l'ordre des soins." }
  ]

  """
