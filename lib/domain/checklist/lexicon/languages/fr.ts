// French.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const fr: Table = {
  functionWords: entries(`
    les, une, du, pour, dans, sur, avec, sont, cette, aux, être, qui, sans, doit, après, ces, leur, afin, tous,
    chaque, vous`),
  distinctiveWords: entries(`
    mise en production, déploiement*, retour arrière, retour en arrière, approbation*, approuvé(e/s/es) par,
    validé(e/s/es) par, préparatifs, prérequis, pré-requis, critères, étape*, tâche*, échéance*, astreinte*, oui,
    sans objet, réussi(e/s/es), échec*, échoué(e/s), rejeté(e/s), seuil*, dépannage*, en cours, à faire,
    terminé(e/s), signataire*, bon pour accord, facultatif, si applicable, le cas échéant, sauvegarde*,
    surveillance des, suivi post-*, prochaines étapes, feu vert, au moins, pas plus de, moins de, inférieur* à,
    supérieur* à, émargement, responsable technique, chef de projet, obligatoire*, si nécessaire, secondes, heures,
    temps de réponse, responsable(s)`),
  falseFriends: entries('if, or'),
  negators: entries(`
    non, pas, pas encore, jamais, ne sont pas, n'est pas, n'est pas encore, n'ont pas été, n'a pas été, pas été,
    insuffisamment, incomplètement`),
  fillers: entries(`
    le, la, les, l', un, une, des, du, de, d', est, sont, être, était, doit, doivent, devrait, reste, restent, à,
    au, aux, en, dans, sur, pour, par, avec, et, ou, tous, toutes, aucun, aucune, attendu, attendue, vérifier,
    s'assurer, que, moyenne, moyen, total, libre, disponible, après, pendant, sous, si`),
  numbers: numbers(`
    un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, douze 12, quinze 15,
    vingt-quatre 24, trente 30, demi 0.5, demie 0.5`),
  units: {
    bytes: entries('octet(s)'),
    KB: entries('ko'),
    MB: entries('mo'),
    GB: entries('go'),
    TB: entries('to'),
    'req/s': entries('requêtes par seconde, req/s, requêtes/s'),
    rows: entries('ligne(s)'),
    errors: entries('erreur(s)'),
    characters: entries('caractère(s)'),
    cores: entries('cœur(s)'),
    users: entries('utilisateur(s)'),
    requests: entries('requête(s)'),
    instances: entries('instance(s)'),
  },
  words: {
    'kind.prepare': entries(`
      préparatifs, prérequis, pré-requis, préalable*, pré-déploiement, planification, mise en place, préconditions,
      préparation*, préparer, avant (déploiement/mise en production/livraison/bascule),
      avant [la/le] (mep/mise en production/déploiement), prérequis*, conditions préalables, actions préalables,
      pré-mep, avant-mep, =sauvegarde, =sauvegardes, gel, gel du code, travaux préparatoires, mise en condition`),
    'kind.deploy': entries(`
      exécution, déroulement, mise en œuvre, étapes de déploiement, jour j, bascule*, installation*, =réalisation,
      étapes de (mise en production/livraison), mode opératoire,
      procédure de (déploiement/livraison/mise en production/mep), =procédure, exécution du plan, =exécuter,
      chronogramme, migration*, basculement`),
    'kind.verify': entries(`
      vérif*, contrôle*, recette, tests de fumée, tests de non-régression, bon fonctionnement, vérifier,
      validation (technique/fonctionnelle/des données/post-déploiement/du déploiement), =validation, =valider, test,
      tests, essai(s), tests post-*, contrôles post-*, tests fonctionnels,
      recette (fonctionnelle/technique/utilisateur), sanity check*, non-régression, bilan de santé`),
    'kind.monitor': entries(`
      surveillance, supervision, monitoring, hypercare, stabilisation, vsr, période de garantie, suivi post-*,
      =suivi, suivi (renforcé/de production/de la production/en production), =observation, période d'observation,
      surveiller, observabilité, supervision renforcée, accompagnement renforcé, premières # (heures/minutes),
      premiers # jours, alertes et supervision, règles d'alerte, stabilité`),
    'kind.gate': entries(`
      go/no-go, décision*, point de (décision/contrôle),
      critère(s) de (succès/sortie/acceptation/réussite/validation), comité de décision, go-/no-go, go no-go,
      réunion go/no-go, jalon de décision, jalon (go/no-go/de validation), comité go/no-go,
      critères (go/no-go/de go/de no-go/d'acceptation/de mise en production/de passage), porte qualité,
      définition de (terminé/fini/prêt), revue de préparation,
      prêt (pour/à) (la mise en production/livrer/déployer), contrôle final, vérification finale, point d'arrêt`),
    'kind.signoff': entries(`
      approbation*, signature*, bon pour (accord/mep/production), émargement, homologation, signataires,
      validation (par/du/de la/de l'/dsi/métier/moa/moe/finale/formelle/client), validations, =visa, =visas,
      visa de, visas des, autorisation*, =accord, =accords, accord (de/du/formel/client/pour), approuvé(e/s/es) par,
      signataire, signatures et approbations, approbateurs, approbateur, validé(e/s/es) par, pv de recette,
      procès-verbal de recette, feuille d'émargement, sign-off`),
    'kind.rollback': entries(`
      retour arrière, retour en arrière, rollback, repli, plan de repli, réversibilité, restauration, plan b,
      plan de secours, plan de contingence, en cas (de problème/de problèmes/d'échec/d'incident/d'anomalie),
      =abandon, plan d'abandon, =annulation, annuler le déploiement,
      plan de (retour/retour arrière/rollback/reprise/restauration), retour à la version précédente,
      procédure de (retour/repli/restauration), repli*, retours arrière, revenir en arrière,
      si (ça/cela/quelque chose) (tourne mal/se passe mal/ne va pas), rollback*, marche arrière, plan d'urgence`),
    'kind.follow-up': entries(`
      suites, suite à donner, actions de suivi, prochaines étapes, rétrospective, retour d'expérience, rex, retex,
      bilan, clôture, suite donnée, suites à donner, prochaines actions, étapes suivantes, leçons apprises,
      post-mortem, après la mise en production, revue post-*, clôture*, retour d'expériences, actions post-*, rétro`),
    'kind.reference': entries(`
      références, annexe*, glossaire, dépannage, problèmes connus, table des matières, historique [des versions],
      rôles et responsabilités, contacts, =contact, liste des contacts, =objet, =objectif, =objectifs, =périmètre,
      introduction, =contexte, légende, =remarques, =notes, escalade*, =liens, liens utiles, =sommaire, =référence,
      bibliographie, lexique, foire aux questions, faq, historique du document,
      historique des (modifications/révisions), journal des modifications, suivi des versions, vue d'ensemble,
      =présentation, =généralités, à propos, documents (liés/associés), bonnes pratiques, =exemple, =exemples,
      =équipe, =équipes, planning$, =calendrier, =chronologie, =support, =hypothèses, acronymes, conclusion,
      niveaux de gravité, résolution des problèmes`),
    'kind.none': entries(`
      notes de (version/versions/livraison/mise à jour), note de version,
      responsable (de release/des livraisons/du déploiement/de déploiement), cible de déploiement,
      environnement* de (déploiement/test/tests/recette), nom de la (version/release), numéro de version,
      date de (livraison/version/mise en production/déploiement), liste de contrôle, listes de contrôle,
      check-list*, checklist*, liste de vérification, préproduction, pré-production, pré-prod,
      jeu* de (test/tests/données), compte* de test, outil* de (supervision/surveillance/monitoring),
      signature* (numérique/électronique/gpg/du paquet/de code), carte visa, recette de cuisine, visa travel,
      contrôle d'accès, plan de contrôle`),
    'kind.explanation': entries(`
      ^pourquoi, ^comment, ^qu'est-ce, ^quoi, ^quand utiliser, =exemple, =exemples, ^exemple, piège*, ^leçon,
      bonnes pratiques, conclusion, à retenir, points clés, erreurs (fréquentes/courantes), astuce*, =conseils,
      =introduction, =résumé, =contexte, =explication*, pour aller plus loin, cas d'usage, =généralités, =dispositions générales`),
    readiness: entries(`
      documenté(e/s/es), testé(e/s/es), vérifié(e/s/es), validé(e/s/es), prêt(e/s/es), préparé(e/s/es), disponible*,
      en place, défini(e/s/es), identifié(e/s/es), confirmé(e/s/es), relu(e/s/es), approuvé(e/s/es), à jour,
      mis(e/es) à jour, mis à jour, répété(e/s/es), planifié(e/s/es), communiqué(e/s/es), informé(e/s/es),
      prévenu(e/s/es), désigné(e/s/es), d'astreinte, configuré(e/s/es), activé(e/s/es), créé(e/s/es),
      terminé(e/s/es), connu(e/s/es), sauvegardé(e/s/es), effectué(e/s/es), réalisé(e/s/es), installé(e/s/es),
      notifié(e/s/es), formé(e/s/es), réservé(e/s/es), rédigé(e/s/es), publié(e/s/es), opérationnel(le/s/les),
      accessible(s), affecté(e/s/es), assigné(e/s/es), programmé(e/s/es), recensé(e/s/es), signé(e/s/es),
      complété(e/s/es), complet(s), complète(s), existe, existent`),
    'time.before': entries(`
      avant, préalablement à, en amont, # (jours/semaines) avant, la veille, j-#, avant (la/le/l'), avant de,
      préalable, préalables, préalablement, jours avant,
      # (jour/jours/heure/heures/semaine/semaines/minutes) (avant/auparavant), la semaine précédente, veille de,
      pré-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/mep/déploiement*/mise en
      production/bascule/livraison/lancement/migration),
      pre-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*)`),
    'time.during': entries(`
      pendant, durant, lors de, au moment, le jour même, =jour j,
      jour de la (mise en production/mep/bascule/livraison), jour du déploiement, au cours de, durant la`),
    'time.after': entries(`
      après, à l'issue de, suite à, ensuite, juste après, premières # heures, j+#, h+#, après [la/le/l'],
      à la suite de, une fois (déployé/en production/livré),
      # (minutes/heure/heures/jour/jours/semaine/semaines) (après/plus tard), premiers # jours,
      premières # (heures/minutes), dès la fin, lendemain, post-(go-live/deploy*/deployment*/release*/launch/
      cutover/rollout/migration*/mep/déploiement*/mise en production/bascule/livraison/lancement/production/
      migration)`),
    'time.event': entries(`
      mise en production, mep, déploiement*, livraison, mise en ligne, mise en service, bascule, lancement,
      publication, démarrage, go-live, déployer, mise à jour, migration, passage en production, mises en production,
      le jour j, implémentation, livraison*, ouverture du service, bascule*`),
    'time.every': entries(`
      toutes les #, tous les #, chaque, par heure, quotidien*, journalier, hebdomadaire, une fois par,
      deux fois par jour, en continu, jour ouvré, toutes les (heures/minutes), tous les (jours/mois),
      chaque (heure/jour/semaine/minute/mois), par (jour/semaine), mensuel*, # fois par (jour/semaine/heure),
      une fois par (jour/semaine/heure/mois), toutes les # (minutes/heures/secondes), tous les # jours`),
    'time.at-once': entries(`
      immédiat, immédiate, immédiatement, aussitôt, sans délai, tout de suite, sur-le-champ`),
    'time.soak': entries(`
      période de stabilisation, vsr, stabilisation, stable, stables, stabilité, période d'observation,
      sans (incident/incidents/erreur/alerte)`),
    enumerator: entries('étape, phase, partie, section, chapitre, lot, variante'),
    'sign.signature': entries(`
      signature, signé par, visa, paraphe, émargement, signatures, signé [par], =sign-off, =paraphes,
      bon pour accord, lu et approuvé`),
    'sign.approved-by': entries(`
      approuvé par, validé par, autorisé par, accepté par, vérifié par, relu par, contrôlé par, bon pour accord,
      approuvé(e/s/es) par, validé(e/s/es) par, approbateur, approbateurs, approbation, approbation de,
      validation (par/de), =validation, vérificateur, relecteur, accord de, =valideur, autorisé(e) par, vu par`),
    'sign.name': entries(`
      =nom, =nom et prénom, =nom en majuscules, =prénom, =nom prénom, =nom complet, =nom du signataire,
      =nom et fonction`),
    'sign.position': entries(`
      =rôle, =fonction, =poste, =qualité, =titre, =service, =direction, en qualité de, =département, =organisation,
      =société, =entité, =équipe, =profil`),
    'sign.date': entries('date, fait le, =le, dates, =date de signature, date/heure, signé le, =jour'),
    'sign.statement': entries(`
      je soussigné(e), je certifie, j'approuve, j'atteste, je déclare, je valide, je confirme,
      nous (certifions/approuvons/validons/soussignés), par la présente, en signant, ma signature,
      j'ai (lu/vérifié)`),
    'sign.acknowledged': entries('pris connaissance, a pris connaissance, pour information, lu et compris, vu'),
    'role.name': entries(`
      responsable des livraisons, responsable de release, responsable du déploiement, responsable technique,
      lead technique, développeur*, équipe de développement, architecte, responsable qualité, responsable qa,
      responsable recette, responsable produit, chef de produit, chef de projet, cheffe de projet,
      responsable de développement, directeur technique, exploitation, infrastructure, astreinte,
      ingénieur d'astreinte, administrateur de bases de données, rssi, responsable sécurité, dpo,
      délégué à la protection des données, comité de changement, cab, gestionnaire des changements, moa,
      commanditaire, client, responsable métier, responsable (de/du) service, responsable applicatif, support,
      assistance, juridique, conformité, audit, finance, marketing, communication, formation, dsi, directeur*,
      directrice, dg, responsable d'incident, cellule de crise, =production, équipe production,
      équipe d'exploitation, =métier, équipe métier, métiers, =direction,
      direction (générale/technique/métier/informatique), responsable (exploitation/infrastructure/production/
      support/applicatif/projet/métier/si/informatique/des tests/recette/release/livraison/data/dev),
      chef (d'équipe/de projet technique/de projet métier), chargé* de (projet/recette/production), ingénieur,
      ingénieure, ingénieur (système/devops/production/qa/qualité), qualité, équipe qualité,
      équipe (technique/produit/projet/support/infra/sécurité/dev), lead développeur, sécurité, moe, product owner,
      testeur*, administrateur*, directeur (de projet/produit/informatique/général/des opérations),
      directrice (technique/générale), comité de pilotage, utilisateur clé, développement, opérations,
      service client`),
    'role.head': entries(`
      responsable, chef*, directeur*, chargé* de, référent*, équipe, responsables, chefs, gestionnaire, pilote,
      ingénieur*, coordinateur*, coordinatrice, administrateur*, manager, lead, comité, direction, directrice,
      équipes, propriétaire, représentant*`),
    'role.does-the-work': entries(`
      responsable des livraisons, responsable de release, responsable du déploiement, exécuté(e) par,
      réalisé(e) par, rédigé(e) par, déployé(e) par, effectué(e) par, préparé(e) par, livré(e) par, auteur,
      rédacteur, exécutant, opérateur, responsable (de la mise en production/mep), intervenant`),
    'decision.go': entries(`
      favorable, 
      go, feu vert, approuvé(e/s/es), validé(e/s/es), accepté(e/s/es), accordé(e/s), autorisé(e/s/es), =approuver,
      =valider, =accepter, =favorable, avis favorable, bon pour (accord/mep/mise en production), =accord, =procéder,
      =oui go`),
    'decision.conditional': entries(`
      approuvé avec réserves, sous réserve, sous conditions, go conditionnel, avec réserves,
      approuvé(e/s) (avec réserves/sous réserve/sous conditions/avec réserve),
      validé(e/s) (avec réserves/sous réserve/sous conditions/avec réserve),
      accepté(e/s) (avec réserves/sous réserve), avec réserve, go (avec réserves/sous conditions/sous réserve),
      conditionnel, conditionnelle, approbation conditionnelle, =sous condition`),
    'decision.no-go': entries(`
      no-go, refusé(e/s/es), rejeté(e/s/es),
      non (approuvé/approuvée/validé/validée/accepté/acceptée/autorisé/autorisée),
      pas (approuvé/approuvée/validé/validée), =abandon, abandonner, =annulé, =annuler, =refus, refuser, rejeter,
      =arrêt, défavorable, avis défavorable, ne pas (déployer/procéder/livrer), désapprouvé(e)`),
    'decision.hold': entries(`
      à revoir, =report, =en attente, reporté(e/s), ajourné(e/s), différé(e/s), suspendu(e/s), =reporter,
      à reprendre, à retravailler, corrections demandées, en suspens`),
    'answer.yes': entries('oui, =o, vrai'),
    'answer.no': entries('non, =n, faux'),
    'answer.not-applicable': entries(`
      n/a, =na, s.o., sans objet, non (applicable/applicables/concerné/concernée/requis/requise/nécessaire),
      ne s'applique pas, pas (applicable/nécessaire/concerné/requis)`),
    'result.pass': entries(`
      réussi(e/s/es), =ok, =conforme, =passé, =passée, =succès, succès, validé(e), =vert, =correct, =bon,
      =fonctionne, =normal, satisfait, satisfaisant, =opérationnel`),
    'result.fail': entries(`
      =échec, échec, échoué(e/s/es), =ko, non conforme, =rouge, =en erreur, =erreur, =incorrect, non réussi,
      pas réussi, =défaillant, =hors service, non satisfait, =nok, non passé, dysfonctionnement`),
    'result.partly': entries(`
      =partiel, =partielle, partiellement, =orange, =jaune, avec réserve, avec réserves, =dégradé,
      partiellement (conforme/réussi/validé), mitigé, avec anomalies mineures`),
    'result.blocked': entries('bloqué(e/s/es), non testable, impossible à tester'),
    'state.todo': entries(`
      non commencé, à faire, pas commencé, =prévu, =planifié, =à planifier,
      non (démarré/fait/réalisé/terminé/testé/effectué/débuté),
      pas (démarré/fait/encore fait/terminé/encore testé/testé), inachevé, incomplet, reste à faire, non testée,
      =nouveau`),
    'state.running': entries(`
      en cours, =démarré, =commencé, en cours de (test/tests/validation/réalisation), =en revue`),
    'state.waiting': entries(`
      à venir, en suspens, =ouvert, en attente, attente de, =à valider, à confirmer, =indéterminé`),
    'state.done': entries(`
      =fait, =faite, terminé(e/s/es), =achevé, =achevée, =réalisé, =réalisée, =clos, =close, effectué(e/s/es),
      =fini, =finie, =traité, =livré, =résolu, =complet`),
    'state.skipped': entries(`
      hors périmètre, =annulé, =annulée, =ignoré, =ignorée, =sauté, =abandonné, =abandonnée, hors du périmètre`),
    'weight.optional': entries(`
      facultatif, facultative, optionnel*, le cas échéant, au besoin, éventuellement, seulement si,
      si (applicable/nécessaire/besoin/pertinent/pertinente/requis/possible/existant/concerné/présent/demandé),
      s'il y a lieu, si cela s'applique, en option, lorsque (applicable/nécessaire), selon (besoin/les cas/le cas),
      ^uniquement (pour/si), ^seulement (pour/si), non (obligatoire/bloquant/bloquante/requis), pas obligatoire,
      optionnel, optionnelle, en tant que de besoin`),
    'weight.recommended': entries(`
      recommandé*, conseillé*, souhaitable, =faible, =basse, =mineur, recommandation, =basse priorité,
      priorité basse, de préférence, =p4, =devrait`),
    'weight.mandatory': entries(`
      requis*, impératif, bloquant*, indispensable, important*, =haute, =majeur, obligatoire*, obligation,
      critique*, impérative*, nécessaire, essentiel*, incontournable, =élevée, priorité haute, =doit, =bloqueur,
      prioritaire`),
    'severity.critical': entries('critique*, urgent*, bloquant*, gravité 1, =urgence'),
    'severity.high': entries('=haute, =élevé, =élevée, ^élevé, ^haute, majeur*, gravité 2, =grave'),
    'severity.medium': entries('=moyen, =moyenne, ^moyen, ^moyenne, modéré*, =normal, =normale, gravité 3'),
    'severity.low': entries('=faible, ^faible, =basse, ^basse, mineur*, gravité 4'),
    'branch.if': entries(`
      ^si, ^s'il, ^lorsque, ^quand, ^en cas de, ^en cas d', ^dans le cas où, ^uniquement si, ^dès que,
      ^à condition que, ^en cas d'échec, ^pour chaque`),
    'branch.otherwise': entries(`
      ^sinon, ^dans le cas contraire, ^à défaut, ^sauf [si], ^à moins que, ^autrement, sinon, ^excepté, ^hormis`),
    'choice.mark-one': entries(`
      cocher [une seule case/la case], rayer la mention inutile, rayer les mentions inutiles,
      (choisir/sélectionner/cocher/entourer) (un/une/une seule/un seul), cocher (la case/une case/une seule case),
      rayer les mentions, entourer la réponse, un seul choix`),
    placeholder: entries(`
      à (définir/compléter/remplir/préciser/renseigner/déterminer/confirmer/venir), =indiquer, =décrire, =insérer,
      =nom, =lien, =à définir, =date, ^renseigner, ^préciser, ^indiquer, ^décrire, ^insérer, ^ajouter, votre …,
      ^votre, à déterminer, =xx`),
    'list.go-if-all': entries(`
      go si [tous/toutes], mep si, tous les [critères/points] … doivent, conditions (de go/requises),
      prêt (quand/si/lorsque), pour approuver, go (uniquement si/seulement si), mise en production si,
      déployer (si/uniquement si), procéder (si/uniquement si), tous les (critères/points), toutes les conditions,
      doivent [tous/toutes] être, conditions de (go/mise en production/passage),
      conditions pour (le go/approuver/la mise en production), critères (de go/go),
      prêt [à] (être livré/livrer/déployer) (si/quand/lorsque), pour valider`),
    'list.no-go-if-any': entries(`
      no-go si, ne pas (déployer/procéder) si, arrêt si, abandon si, l'un des (points/critères) suivants,
      critères (bloquants/d'arrêt), ne pas (livrer/continuer/mettre en production) si, arrêter si, abandonner si,
      annuler si, no-go (dès que/en cas de), critères (de no-go/no-go/d'abandon/d'annulation), conditions de no-go,
      l'une des (conditions/situations), l'un des, un des (points/critères), points bloquants, =bloquants`),
    'list.success': entries(`
      critère(s) de (succès/réussite/sortie/acceptation/validation), définition de terminé, terminé quand, réussi si,
      critère(s) (d'acceptation/de réussite/d'achèvement), considéré comme (réussi/terminé), succès si,
      terminé (si/lorsque), réussi (lorsque/quand)`),
    'list.prerequisites': entries(`
      prérequis*, pré-requis, préalables, conditions préalables, =exigences, =dépendances, besoins$`),
    'label.item': entries(`
      =élément, point [de contrôle], =tâche, =étape, =activité, =action, =description, =exigence, =critère,
      =vérification, =contrôle, =éléments, =tâches, =étapes, =actions, =quoi, =vérifications, =contrôles, =point,
      =points, point de contrôle, =exigences, =critères, =test, =tests, =sujet, =intitulé, =libellé, =objet,
      =désignation, =opération`),
    'label.counter': entries('=n°, =no, =réf, =num, =numéro, =n°., =réf., =id'),
    'label.status': entries(`
      =statut, =état, =fait, =résultat, =ok, =vérifié, =résultats, =oui/non, =o/n, =terminé, =avancement, =réalisé,
      =faite, =conforme, =validé, =état d'avancement, =effectué`),
    'label.owner': entries(`
      =responsable, =porteur, =qui, =acteur, =pilote, en charge, assigné à, =responsables, =personne,
      responsable de l'action, assigné(e) à, =attribué à, =propriétaire, =par, =réalisé par, qui fait`),
    'label.due': entries(`
      =échéance, date limite, pour le, =délai, date cible, =pour quand, =échéances,
      date (prévue/d'échéance/butoir/souhaitée), =prévu, prévu le`),
    'label.evidence': entries(`
      =preuve, =justificatif, =lien, =ticket, pièce jointe, =référence, =preuves, =justificatifs, =liens, capture*,
      =pièces jointes, =document`),
    'label.comment': entries(`
      commentaire*, remarque*, observation*, =note, =notes, =détails, =motif, =raison, justification,
      =réserve, =réserves, =condition, =conditions`),
    'label.priority': entries(`
      =priorité, =criticité, =gravité, =importance, =obligatoire, =niveau, =risque, =type, =poids, =obligatoire ?,
      =bloquant, =sévérité, =requis`),
    'label.metric': entries(`
      métrique, indicateur, mesure, kpi, métriques, indicateurs, mesures, kpis, =paramètre, indicateur clé`),
    'label.target': entries(`
      cible, objectif, attendu, valeur attendue, acceptable, cibles, valeur cible, objectifs, =normal,
      valeur normale, plage normale, seuil ok, =ok, acceptable*, =vert, attendue, référence, nominal,
      valeur nominale, objectif à atteindre`),
    'label.actual': entries(`
      =réel, =mesuré, =constaté, =obtenu, =observé, =actuel, =relevé, =valeur, =valeur actuelle, =valeur mesurée,
      =valeur observée, =résultat, résultat obtenu, résultat réel, valeur relevée`),
    'label.alert': entries(`
      alerte, seuil d'alerte, alarme, avertissement, alertes, seuils d'alerte, critique*, =rouge, =orange,
      seuil critique, seuil d'alarme, alerte si, déclencheur, retour arrière (si/à), abandon si, seuil d'abandon,
      seuil de rollback, danger`),
    'label.threshold': entries('seuil, limite, borne, seuils, limites, tolérance, plage'),
    'label.interval': entries(`
      intervalle, fréquence, périodicité, cadence, =toutes les, =tous les, =période,
      fréquence de (contrôle/vérification/relevé), intervalle de mesure, =rythme`),
    'label.phase': entries('=phase, =phases, =jalon, =jalons, =étape, =étapes, =lot'),
    'label.length': entries(`
      durée, durée (estimée/prévue), =estimation, créneau, =début, =fin, =quand, heure de (début/fin),
      temps (estimé/prévu), =fenêtre, fenêtre de tir, =horaire, =heure, =délai, =charge`),
    'label.fact': entries(`
      =titre, =version, =révision, =auteur, créé le, mis à jour le, =environnement, =branche, =commit,
      numéro de changement, =fichier, =effort, =charge, =système, =projet, =produit, =document, =créé,
      =date de création, dernière (mise à jour/modification), =mis à jour, =environnement cible, =application,
      =ticket, =build, =client, =rédacteur, numéro de (ticket/demande/version), =serveur, =serveurs,
      fenêtre de (maintenance/déploiement), version (cible/produit/applicative), =classification`),
    'label.command': entries('=commande, =exécuter, =lancer, =commandes, =script, commande à exécuter, =requête'),
    'label.expected': entries(`
      =attendu, résultat attendu, =sortie, doit (afficher/renvoyer), résultats attendus, =attendue, attendu,
      sortie attendue, réponse attendue, =réponse, retourne, renvoie, =résultat attendu, doit être, vous devez voir`),
    'label.verify-with': entries(`
      vérifier avec, =vérification, comment vérifier, =validation, vérifier (par/via),
      méthode de (vérification/contrôle), commande de (vérification/contrôle), =contrôle, =test,
      comment (contrôler/tester)`),
    'label.contact': entries(`
      =contact, =téléphone, =tél, =portable, =courriel, =mail, =canal, =astreinte, =suppléant, =disponibilité,
      =contacts, =mobile, =e-mail, =adresse mail, =numéro, =tél., =canal slack, =remplaçant, =suppléance,
      =joignabilité, téléphone portable`),
    'label.escalation': entries(`
      =escalade, =niveau, =gravité, =incident, niveau d'escalade, =incidents, =sévérité, =escalades`),
    'label.decision': entries(`
      =décision, décision (finale/go/de mise en production), go/no-go, statut (global/général),
      résultat (global/général/final), bilan global, avis (final/global), approuvé pour, validé pour,
      prêt pour (la mise en production/la production/mise en production), =verdict, =avis, =conclusion,
      =recommandation, =approuvé, =approuvé ?`),
    'label.number': entries(`
      nombre, nombre de, combien, taille, =lignes, durée, temps de réponse, pourcentage, taux, latence, débit,
      total, quantité, utilisation, compte, disponibilité`),
    'label.symptom': entries('symptôme(s), =signe, =signes, =problème, =problèmes'),
    'label.solution': entries(`
      solution(s), résolution, correctif, =action, =actions, remède, contournement, =cause, =causes, =diagnostic`),
    'compare.less': entries(`
      moins de, inférieur* à, en dessous de, sous #, inférieur*, plus petit que, plus bas que, au-dessous de,
      plus court que`),
    'compare.at-most': entries(`
      au plus, maximum, max, inférieur* ou égal*, jusqu'à, ne dépasse pas, n'excède pas, pas plus de, max.,
      moins ou égal, au maximum, n'excédant pas, # ou moins, # maximum, # max, ne doit pas dépasser,
      ne pas dépasser, inférieur* ou égal* à, dans les #, en moins de`),
    'compare.at-least': entries(`
      au moins, minimum, min #, min. #, min: #, supérieur* ou égal*, pas moins de, au minimum,
      supérieur* ou égal* à, # ou plus, à partir de #, # minimum`),
    'compare.more': entries(`
      plus de, supérieur* à, au-dessus de, au-delà de, dépasse*, excède*, plus grand que, plus élevé que,
      supérieur*, au-dessus`),
    'compare.between': entries('entre # et #, entre, de # à #, compris entre'),
    'compare.equal': entries('exactement, égal* à, zéro, identique à'),
    'compare.about': entries(`
      environ, env, env., à peu près, approximativement, autour de, proche de, presque, quasi, faible`),
    demand: entries(`
      doit, doivent, devrait, attendu, objectif, rester, devraient, reste, restent, attendue, cible, garantir,
      s'assurer, maintenir, il faut`),
    alert: entries(`
      alerte si, alerter, alarme, déclench*, prévenir, escalader, retour arrière si, alerte, alertes, alarmes,
      avertir, avertissement, notifier, escalade si, abandon si, déclenche, autoscaling, dépasse le seuil,
      rollback si`),
    'vague.measure': entries(`
      performance*, latence*, temps de réponse, débit, taux d'erreur*, métriques, mémoire, charge,
      temps de chargement, consommation mémoire`),
    'vague.quality': entries(`
      acceptable*, normal*, stable*, bon, bonne, bons, bonnes, correct*, optimisé*, satisfaisant*, raisonnable*,
      suffisant*, rapide*, dans les limites, sans régression, conforme aux attentes, adéquat*`),
    'vague.reference': entries(`
      référence, habituel*, normale, moyenne, cible, avant, précédent*, nominal*, baseline`),
    negation: entries(`
      aucun*, ne … pas, sans, zéro, jamais, ne doit pas, introuvable, rien, vide, pas, pas de, =nul, =nulle,
      ne … plus, ne … aucun, n'existe pas, manquant*, absent*, plus aucun, plus aucune, non trouvé, =0, ni`),
    'rollback.trigger': entries(`
      à déclencher si, déclencheur*, critères (de retour/d'abandon), quand revenir en arrière, si l'un,
      critères de (retour/retour arrière/rollback/repli/déclenchement), critères d'abandon, critères, conditions,
      conditions de (retour/retour arrière/rollback/déclenchement), quand (déclencher/faire un rollback/revenir),
      déclencher si, rollback si, retour arrière (si/en cas de), ^si, ^en cas de, ^en cas d', ^lorsque,
      l'un des (points/critères) suivants`),
    'rollback.budget': entries(`
      rto, délai maximal, en moins de, max, délai, délai (maximum/max/cible), temps maximum, durée maximale,
      budget temps, temps limite, dans les #, sous #, maximum, doit être (terminé/achevé) en,
      temps de (retour/rétablissement/reprise)`),
    'rollback.validation': entries(`
      vérif*, valid*, contrôl*, test(s), après (le retour/retour/le rollback/rollback),
      confirmer (le retour/la restauration/que)`),
    'rollback.option': entries(`
      option, variante, scénario*, rapide*, complet*, complète, partiel*, base de données, code, configuration*,
      immédiat*, manuel*, automatique, plan`),
    'rollback.communication': entries(`
      communication*, notifier, notification*, informer, prévenir, annonce*, contact*, décision*, prérequis`),
    'unit.millisecond': entries('milliseconde(s)'),
    'unit.second': entries('s, sec, sec., seconde(s)'),
    'unit.minute': entries('min, mn, minute(s)'),
    'unit.hour': entries('h, heure(s)'),
    'unit.day': entries('j, jour(s)'),
    'unit.week': entries('sem, sem., semaine(s)'),
    'unit.month': entries('mois'),
    'unit.percent': entries('%, pour cent, pourcent'),
    'soak.restart': entries(`redemarrer … (compteur/delai/periode), remettre a zero`),
    'time.hourly': entries(`toutes les heures, horaire`),
    'time.daily': entries(`quotidien*, chaque jour, tous les jours`),
    'time.weekly': entries(`hebdomadaire*, chaque semaine`),
    'metric.less': entries(`
      latence, temps de reponse, erreur*, incident*, echec*, utilisation, cpu, memoire, duree, indisponibilite`),
    'metric.more': entries(`disponibilite, taux de (reussite/succes), debit, couverture`),
    'label.diagnosis': entries(`diagnostic(s)`),
    'choice.alternative': entries(`correctif, mineure, majeure, standard, normal*, urgent*, urgence`),
    'choice.scope': entries(`seulement, uniquement, =les deux, tout, =tous, =aucun`),
  },
}
