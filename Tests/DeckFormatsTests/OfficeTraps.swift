// Documents of offices and homes that are no glossaries, each in a few lines and in words of our own. All of them have
// entries for whoever looks only at their shape.

let trapPriceList = """
  Référence;Désignation;Prix;Stock
  REF-1001;Câble de trois mètres;4,90;148
  REF-1002;Support mural pour écran;38,00;12

  """

let trapPeople = """
  Ana Example: ana@example.org
  Bo Sample: bo@example.org
  Chris Instance: chris@example.org
  Dana Model: dana@example.org
  Eve Pattern: eve@example.org

  """

let trapContacts = """
  Nom;Téléphone;Courriel
  Anne Exemple;01 99 00 11 22;anne@exemple.fr
  Bruno Modèle;01 99 00 11 23;bruno@exemple.fr
  Chloé Type;01 99 00 11 24;chloe@exemple.fr

  """

let trapQuestions = """
  # Aide

  ## Comment changer de mot de passe ?

  Ouvrez votre profil et choisissez le menu du compte.

  ## Où trouver mes factures ?

  Elles sont dans votre espace, au menu des paiements.

  ## Puis-je annuler ?

  Oui, jusqu'à la veille du rendez-vous.

  """

let trapRecipe = """
  # Crêpes

  ## Ingrédients

  - 250 g de farine
  - 4 œufs
  - un demi-litre de lait

  ## Préparation

  1. Mélangez la farine et les œufs.
  2. Versez le lait peu à peu.
  3. Laissez reposer une heure.

  ## Cuisson

  Faites chauffer la poêle et versez une louche de pâte. Retournez la crêpe quand elle dore.

  """

let trapMinutes = """
  Réunion du 4 mars

  Présents : Anne, Bruno, Chloé
  Ordre du jour : budget, locaux, divers
  Budget : Bruno présente les dépenses du trimestre. Le total est accepté.
  Locaux : le bail finit en juin. Chloé visite deux bureaux.
  Décisions : le budget est voté ; la visite aura lieu mardi.
  Prochaine réunion : le 2 avril à 14 h

  """

let trapLesson = """
  # Splitting windows

  Show two files above each other, or the same file twice. This chapter says how.

  ## Making a window smaller

  To change the height, press the key and type a number. For example, to have ten lines:

      :10wincmd _

  You can do the same with the mouse, if your terminal sends its moves. Then drag the status line up or down.

  ## Going from window to window

  Press the key twice to go to the next window. If there is only one, nothing happens:

      CTRL-W w

  The other commands go up, down, left and right. They do not wrap around at the edge.

  ## Closing windows

  To close the window, use this command. It fails when the file has changes that are not written:

      :close

  Or quit, which does the same until the last window. After that the editor ends.

  """

let trapLetter = """
  Objet : votre demande du 3 mars

  Madame, Monsieur,

  Nous avons bien reçu votre demande et nous vous en remercions. Notre équipe l'étudie et vous répondra sous dix jours.

  Rappel : votre dossier doit contenir une copie du contrat.

  Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.

  Anne Exemple

  """
