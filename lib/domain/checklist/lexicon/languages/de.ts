// German.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const de: Table = {
  functionWords: entries(`
    und, der, ist, für, auf, wird, werden, eine, einen, einer, dem, sind, nach, oder, muss, kein, keine, durch,
    wenn, zum, zur, mit, nicht, auch, nur`),
  distinctiveWords: entries(`
    freigabe*, freigegeben, *freigabe, unterschrift*, genehmigt, genehmigung*, abnahme*, vorbereitung*,
    voraussetzung*, bereitstellung*, durchführung*, überwachung*, überprüf*, prüfung*, rückfall*, zurückrollen,
    wiederherstellung*, nachbereitung*, verantwortlich*, ansprechpartner*, aufgabe*, checkliste*, erfolgskriterien,
    abnahmekriterien, schwellwert*, schwellenwert*, erforderlich, entscheidung*, datum, rolle, nein, bestanden,
    erledigt, abgeschlossen, datensicherung*, inbetriebnahme*, notfallplan*, sicherung*, bemerkung*, fällig,
    umgebung*, zuständig*, dokumentiert, getestet, höchstens, mindestens, fehlgeschlagen,
    falls (zutreffend/relevant/vorhanden/nötig/erforderlich), bei bedarf, gegebenenfalls, sekunde(n), stunde(n),
    antwortzeit*, fehlerquote*, ladezeit*, fehlerrate*, verfügbarkeit`),
  falseFriends: entries('tag, fast, not'),
  negators: entries('nicht, noch nicht, noch nie, nicht vollständig, nie, kein, keine, nicht ausreichend'),
  fillers: entries(`
    der, die, das, den, dem, des, ein, eine, einen, einer, ist, sind, wird, werden, war, soll, sollte, sollen, muss,
    müssen, bleibt, bleiben, liegt, liegen, beträgt, von, für, auf, in, im, an, am, bei, beim, zu, zum, zur, mit,
    pro, je, und, oder, alle, kein, keine, erwartet, prüfen, sicherstellen, dass, durchschnittlich, gesamt, frei,
    verfügbar`),
  numbers: numbers(`
    ein 1, eine 1, einem 1, einer 1, einen 1, zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9,
    zehn 10, zwölf 12, fünfzehn 15, vierundzwanzig 24, halbe 0.5`),
  units: {
    bytes: entries('byte(s)'),
    'req/s': entries('anfragen pro sekunde, anfragen/s'),
    rows: entries('zeile(n)'),
    errors: entries('fehler'),
    characters: entries('zeichen'),
    cores: entries('kern(e), kerne'),
    users: entries('benutzer, nutzer'),
    requests: entries('anfrage(n)'),
    instances: entries('instanz(en)'),
  },
  words: {
    'kind.prepare': entries(`
      vorbereitung*, vorbereiten, voraussetzung*, vorbedingung*, vorarbeiten, planung, betriebsbereitschaft,
      einsatzbereitschaft, produktionsreife, startklar, eingangskriterien, =datensicherung, *vorbereitung,
      *vorbereitungen, =vorab, vorabprüfung*, =einrichtung, einrichtung der,
      vor dem (deployment/release/go-live/start), vor der (bereitstellung/inbetriebnahme/freigabe/umstellung),
      pre-deployment, sicherung$, =sicherung, =backup, rollout-planung, releaseplanung, vorgespräch, vorlauf,
      freeze`),
    'kind.deploy': entries(`
      durchführung, ausführung, umsetzung, einspielen, ausrollen, installation, umschaltung, stichtag, =ablauf,
      ablaufplan, *durchführung, deployment-schritte, go-live-tag, livegang, umstellungstag, auslieferung,
      ausrollung, verteilung, schritt für schritt`),
    'kind.verify': entries(`
      prüfung*, überprüf*, verifi*, validier*, kontroll*, smoketest*, funktionstest*, abnahmetest*, nachkontrolle,
      funktionsprüfung, test, tests, testen, testung, *prüfung, *prüfungen, prüfen, prüfe, nachtest*,
      regressionstest*, integrationstest*, lasttest*, rauchtest*, verifikation, qualitätssicherung,
      erfolgskontrolle, testplan, funktionskontrolle`),
    'kind.monitor': entries(`
      überwach*, beobacht*, monitoring, nachbeobachtung, hypercare, stabilisierung*, nachbetreuung,
      beobachtungsphase, *überwachung, beobachtung, beobachtungszeitraum, hypercare-phase, intensivbetreuung,
      stabilisierungsphase, erste # (stunden/tage), ersten # (stunden/tage), alarmierung, alarmierungsregeln`),
    'kind.gate': entries(`
      go/no-go, entscheidung*, freigabekriterien, abnahmekriterien, erfolgskriterien, abbruchkriterien,
      quality gate, entscheidungspunkt, freigabeentscheid*, go-/no-go, go/no-go-entscheidung, go-no-go,
      *entscheidung, entscheidung über, akzeptanzkriterien, ausstiegskriterien, go-kriterien, no-go-kriterien,
      readiness-review, freigabeprüfung, schlussprüfung, letzte prüfung, bereit zur freigabe, definition of done,
      exit-kriterium, exit-kriterien, freigabekriterium, abnahmekriterium, erfolgskriterium,
      akzeptanzkriterium, ausstiegskriterium, abschlusskriterium, abschlusskriterien`),
    'kind.signoff': entries(`
      freigabe*, genehmigung*, unterschrift*, abnahme$, zustimmung*, abzeichnung, unterzeichn*, gegenzeichnung,
      autorisierung, sign-off, abnahmeprotokoll, *freigabe, *freigaben, *unterschrift, *unterschriften,
      abnahme durch, abnahmen, fachliche abnahme, technische abnahme, unterzeichner, freigebende,
      freigegeben (von/durch), genehmigt (von/durch), einverständnis`),
    'kind.rollback': entries(`
      rollback, rückfall*, rückabwicklung, zurückrollen, zurücksetzen, rückbau, rücksprung, fallback, notfallplan,
      ausweichplan, plan b, rückkehr, wiederherstellung*, wenn etwas schiefgeht, abbruch, rollback*, rückrollen,
      rückfallplan, rückfallszenario, rollback-plan, notfall-rollback, rücksicherung, notfallmaßnahmen,
      im fehlerfall, falls etwas schiefgeht, wenn etwas schief geht, abbruchplan, rückgängig machen`),
    'kind.follow-up': entries(`
      nacharbeit*, nächste schritte, retrospektive, lessons learned, rückblick, nachverfolgung, abschluss*,
      aufräumarbeiten, nachbereitung*, weitere schritte, folgeaktivitäten, nachbesprechung, abschlussbesprechung,
      folgeaufgaben, nachgang, post-mortem, lessons learnt`),
    'kind.reference': entries(`
      ansprechpartner, kontakte, referenzen, anhang, glossar, fehlerbehebung, bekannte probleme, inhaltsverzeichnis,
      änderungshistorie, dokumenthistorie, zweck, =ziel, geltungsbereich, einleitung, überblick, hintergrund,
      legende, eskalation, zuständigkeiten, =links, weiterführende links, nützliche links, =hinweise, =notizen,
      =anmerkungen, ansprechpartner*, =kontakt, kontaktliste, kontaktdaten, referenz, =referenz, anhänge,
      fehlersuche, problembehandlung, häufige fragen, faq, =inhalt, versionshistorie, änderungsverzeichnis,
      änderungsprotokoll, revisionshistorie, =übersicht, =einführung, rollen und verantwortlichkeiten,
      rollen und zuständigkeiten, =team, =zeitplan, =support, =beispiele, =beispiel, bewährte verfahren,
      =abkürzungen, =annahmen, best practices, zusammenfassung$, =fazit, eskalationspfad, eskalationsstufen,
      verwandte dokumente, allgemeine informationen`),
    'kind.none': entries(`
      versionshinweis*, releasehinweis*, release-notes, release-manager*, releasemanager*, releaseverantwortliche*,
      releasename, releasedatum, release-version, releaseversion, deployment-ziel*, deployment-umgebung*,
      deployment-verantwortliche*, checkliste*, prüfliste*, *checkliste, testumgebung*, testdaten, testmanager*,
      testbenutzer, laufwerksfreigabe*, netzwerkfreigabe*, ordnerfreigabe*, dateifreigabe*, speicherfreigabe*,
      portfreigabe*, bildschirmfreigabe*, freigabename*, ablaufdatum, zertifikatsablauf, digitale signatur*,
      paketsignatur*, code-signatur*, rückfallebene, vorproduktion*, prüfsumme*, kontrollkästchen,
      überwachungswerkzeug*`),
    'kind.explanation': entries(`
      ^was, ^warum, ^weshalb, ^wie, ^wann, =beispiel*, ^beispiel, fallstrick*, stolperfalle*, ^tipp*,
      bewährte verfahren, best practices, =fazit, =zusammenfassung, =einleitung, =hintergrund, häufige fehler,
      =erläuterung*, =erklärung*, begründung, =motivation, gut zu wissen, =allgemeines, =allgemeine bestimmungen`),
    readiness: entries(`
      dokumentiert, getestet, verifiziert, geprüft, vorbereitet, bereit, vorhanden, verfügbar, definiert,
      festgelegt, benannt, bestätigt, abgestimmt, aktualisiert, geprobt, eingeplant, kommuniziert, informiert,
      zugewiesen, in bereitschaft, eingerichtet, konfiguriert, erstellt, abgeschlossen, bekannt, aktuell,
      steht bereit, stehen bereit, bereitgestellt, freigegeben, genehmigt, dokumentiert und getestet, gesichert,
      geplant, geschult, installiert, aktiv, aktiviert, hinterlegt, erreichbar, verteilt, veröffentlicht,
      eingespielt, geklärt, erfasst, festgehalten, erprobt, abgenommen, benachrichtigt, validiert, liegt vor,
      liegen vor, vollständig`),
    'time.before': entries(`
      vor [dem/der/einem], vorher, vorab, im vorfeld, am vortag, # (tage/wochen) vor,
      vor (go-live/livegang/deployment/release/rollout/inbetriebnahme/umstellung),
      # (tag/tage/tagen/woche/wochen/stunde/stunden/minuten) (vor/vorher/davor), am tag vor, tag davor,
      =vor dem start, pre-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/livegang/
      inbetriebnahme/umstellung/einführung/bereitstellung)`),
    'time.during': entries(`
      während, bei, beim, am tag, stichtag, tag x, am (tag/tag des), am tag des, am go-live-tag, umstellungstag,
      go-live-tag, livegang-tag`),
    'time.after': entries(`
      nach (dem/der/den), ^nach #,
      nach [dem/der], danach, nachher, anschließend, im anschluss, unmittelbar nach, erste[n] # (stunden/tage),
      nach (go-live/livegang/deployment/release/rollout/inbetriebnahme/umstellung), nach der, nach erfolgreichem,
      nach erfolgreicher, nach abschluss, direkt nach, unmittelbar danach,
      # (stunde/stunden/tag/tage/tagen/minuten/woche/wochen) (nach/danach/später), ersten # (stunden/tage),
      tag danach, folgetag, post-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/livegang/
      inbetriebnahme/umstellung/einführung/bereitstellung/produktion)`),
    'time.event': entries(`
      deployment*, release*, go-live, livegang, livestart, livesetzung, produktivsetzung, produktivstart,
      produktivnahme, inbetriebnahme, rollout, auslieferung, umstellung, umschaltung, veröffentlichung, einführung,
      einspielung, bereitstellung, deployment, ausrollen, produktionseinführung, go-live-termin,
      umstellungszeitpunkt, liveschaltung, live-schaltung, cutover, release-wechsel, versionswechsel, upgrade,
      migration`),
    'time.every': entries(`
      alle #, jede(r/n/s), stündlich, täglich, wöchentlich, #-stündlich, halbstündlich, einmal (pro/am/je),
      zweimal (täglich/am tag), #x täglich, pro stunde, laufend, kontinuierlich, werktag*,
      alle # (sekunden/minuten/stunden/tage/wochen), jede (minute/stunde/woche), jeden tag, monatlich,
      # mal (pro/am) tag, alle halbe stunde, minütlich`),
    'time.at-once': entries('sofort, unverzüglich, umgehend, unmittelbar, augenblicklich'),
    'time.soak': entries(`
      stabilisierungsphase, nachbetreuung, stabil, stabilität, beobachtungszeitraum,
      ohne (störung*/vorfall/vorfälle/fehler)`),
    enumerator: entries('schritt, phase, stufe, teil, abschnitt, kapitel, etappe, variante'),
    'sign.signature': entries(`
      unterschrift, unterzeichnet [von], gez, kürzel, paraphe, unterschriften, unterschrift von,
      unterschrieben [von], gezeichnet, =freigabe, =sign-off, namenszeichen, ort datum unterschrift`),
    'sign.approved-by': entries(`
      freigegeben (von/durch), genehmigt von, abgenommen von, bestätigt von, geprüft von, kontrolliert von,
      zustimmung, freigabe (durch/von), freigebender, genehmigt (durch/von), genehmiger, abgenommen durch,
      bestätigt durch, geprüft durch, prüfer, prüferin, kontrolliert durch, =genehmigung, =abnahme, genehmigende*,
      freigebende*, gegengezeichnet, freigeber`),
    'sign.name': entries(`
      =name, =name in druckbuchstaben, =vor- und nachname, =vorname, =nachname, =name des unterzeichners,
      =name vorname, =druckbuchstaben`),
    'sign.position': entries(`
      =rolle, =funktion, =position, =stellung, =abteilung, =bereich, im auftrag, =amt, =organisation, =firma,
      =unternehmen, =rolle/funktion, =team`),
    'sign.date': entries('datum, =am, =ort datum, =tag, freigabedatum, unterschriftsdatum, datum/uhrzeit'),
    'sign.statement': entries(`
      hiermit (bestätige/bestätigen/genehmige/genehmigen/erkläre/erklären), ich bestätige, wir bestätigen,
      ich genehmige, mit meiner unterschrift, mit der unterschrift, der unterzeichnende, die unterzeichnenden,
      die unterzeichner, ich habe`),
    'sign.acknowledged': entries(`
      zur kenntnis genommen, gelesen und verstanden, zur kenntnis, zur information, kenntnisnahme`),
    'role.name': entries(`
      release-manager, releaseverantwortliche*, deployment-verantwortliche*, technische leitung,
      technikverantwortliche*, entwickler*, entwicklung, architekt*, softwarearchitektur, qs-leitung, testmanager*,
      qs, qualitätssicherung, produktverantwortliche*, produktmanager*, projektleiter*, projektleitung,
      entwicklungsleitung, leiter* entwicklung, betrieb, it-betrieb, infrastruktur, rufbereitschaft, bereitschaft,
      datenbankadministrator*, dba, sicherheitsbeauftragte*, informationssicherheit, isb, datenschutzbeauftragte*,
      dsb, änderungsbeirat, fachbereich, auftraggeber*, kunde, fachverantwortliche*, serviceverantwortliche*,
      systemverantwortliche*, anwendungsverantwortliche*, support, kundendienst, servicedesk, recht,
      rechtsabteilung, compliance, finanzen, marketing, kommunikation, schulung, geschäftsführung, it-leitung,
      leiter*, direktor*, vorstand, incident manager, krisenstab, change-manager*, =revision, interne revision,
      projektmanager*, produktleitung, produkteigner*, entwicklungsteam, teamleitung, teamleiter*, *leiter,
      *leiterin, *leitung, *verantwortliche, *verantwortlicher, *beauftragte, *beauftragter, *manager, *managerin,
      testleitung, testleiter*, qualitätsmanager*, betriebsleitung, it-sicherheit, sicherheit, datenschutz, produkt,
      technik, fachabteilung, kundin, release-leitung, tester*, administrator*, systemadministrator*`),
    'role.head': entries(`
      verantwortliche*, leiter*, leitung, beauftragte*, team, *leiter, *leiterin, *leitung, *verantwortliche,
      *verantwortlicher, *beauftragte, *beauftragter, *manager, manager*, eigentümer*, koordinator*, abteilung,
      gremium, ausschuss, chef*, ingenieur*`),
    'role.does-the-work': entries(`
      release-manager, releaseverantwortliche*, deployment-verantwortliche*, durchgeführt (von/durch),
      erstellt (von/durch), ausgeführt (von/durch), vorbereitet (von/durch), umgesetzt (von/durch), verfasst von,
      verfasser*, bearbeiter*, ausführende*, durchführende*, autor*, releasemanager*, releaseleitung,
      deployment-leitung`),
    'decision.go': entries(`
      go, freigegeben, freigabe erteilt, genehmigt, zugestimmt, angenommen, abgenommen, =freigabe, =freigeben,
      =genehmigen, =zustimmung, =annehmen, =ja freigeben, einverstanden, zur freigabe empfohlen`),
    'decision.conditional': entries(`
      freigabe mit (auflagen/vorbehalt), unter vorbehalt, mit auflagen, mit einschränkungen, =bedingt,
      bedingt freigegeben, bedingte freigabe, freigegeben (mit auflagen/unter vorbehalt/mit einschränkungen),
      genehmigt (mit auflagen/unter vorbehalt), go mit (auflagen/einschränkungen/vorbehalt),
      freigabe unter vorbehalt, bedingtes go`),
    'decision.no-go': entries(`
      no-go, nicht freigegeben, abgelehnt, nicht genehmigt, verweigert, abbruch, zurückgewiesen, =nicht freigeben,
      =ablehnen, =ablehnung, keine freigabe, kein go, freigabe (verweigert/abgelehnt), gestoppt, nicht angenommen,
      nicht abgenommen, nicht zugestimmt`),
    'decision.hold': entries(`
      verschoben, vertagt, zurückgestellt, verschieben, ausgesetzt, nachbesserung, =vertagen, =zurückstellen,
      =warten, überarbeitung (nötig/erforderlich), nachbesserung erforderlich, zurückgestellt bis`),
    'answer.yes': entries('ja, =j, wahr'),
    'answer.no': entries('nein, =n, falsch'),
    'answer.not-applicable': entries(`
      n/a, =entfällt, entfällt, nicht (zutreffend/anwendbar/erforderlich/relevant/nötig/notwendig), trifft nicht zu,
      nicht benötigt, =n. z., =nz, =na`),
    'result.pass': entries(`
      bestanden, erfolgreich, =ok, i.o., in ordnung, erfüllt, =grün, =funktioniert, =gut, =fehlerfrei, =normal,
      =positiv`),
    'result.fail': entries(`
      nicht bestanden, fehlgeschlagen, =fehler, =fehlerhaft, n.i.o., nicht in ordnung, nicht erfüllt, =rot,
      durchgefallen, nicht erfolgreich, =negativ, gescheitert, nicht ok, =ausgefallen`),
    'result.partly': entries(`
      teilweise, eingeschränkt, =gelb, teilweise (erfüllt/bestanden/erfolgreich), mit mängeln,
      bestanden mit (mängeln/auflagen/einschränkungen)`),
    'result.blocked': entries('blockiert, nicht testbar, nicht prüfbar'),
    'state.todo': entries(`
      nicht begonnen, zu erledigen, =geplant, =neu, =offen, noch nicht (begonnen/gestartet/erledigt),
      nicht gestartet, nicht erledigt, unvollständig, nicht (abgeschlossen/fertig/getestet/geprüft), ungetestet,
      ungeprüft, unerledigt, zu tun, noch zu tun`),
    'state.running': entries('in arbeit, in bearbeitung, läuft, =begonnen, =laufend, in durchführung, gestartet'),
    'state.waiting': entries(`
      ausstehend, in prüfung, anstehend, =offen, =wartend, wartet auf, in klärung, schwebend, noch offen`),
    'state.done': entries(`
      erledigt, abgeschlossen, =fertig, =umgesetzt, =vollständig, =geschlossen, =gemacht, =ausgeführt,
      =durchgeführt, =behoben, =geprüft`),
    'state.skipped': entries('übersprungen, entfallen, abgebrochen, storniert'),
    'weight.optional': entries(`
      optional, bei bedarf, gegebenenfalls, ggf, freiwillig, =kann,
      sofern (zutreffend/relevant/nötig/vorhanden/erforderlich/notwendig/möglich), ^nur (bei/für/wenn/falls),
      falls (zutreffend/relevant/nötig/notwendig/vorhanden/erforderlich/möglich/anwendbar/benötigt/gewünscht),
      wenn (nötig/notwendig/zutreffend/relevant/vorhanden/erforderlich/möglich/anwendbar),
      soweit (zutreffend/möglich/erforderlich/relevant), wo (nötig/zutreffend/möglich), nach bedarf, je nach bedarf,
      nicht (erforderlich/verpflichtend/zwingend), nicht blockierend, fakultativ, =optional, wünschenswert falls,
      eventuell, nur bei (major-/minor-/patch-)releases`),
    'weight.recommended': entries(`
      empfohlen, =soll, wünschenswert, =niedrig, =gering, empfehlung, =sollte, =nice-to-have, vorzugsweise,
      niedrige priorität`),
    'weight.mandatory': entries(`
      verpflichtend, obligatorisch, erforderlich, zwingend, blockierend, kritisch, wichtig, =hoch, =muss, =pflicht,
      ^pflicht/optional, ^pflicht oder optional,
      pflichtfeld, pflichtpunkt, notwendig, unbedingt, unverzichtbar, zwingend erforderlich, hohe priorität,
      blocker, ausschlusskriterium, k.o.-kriterium`),
    'severity.critical': entries('kritisch, =dringend, =notfall, schweregrad 1, blocker, blockierend'),
    'severity.high': entries('=hoch, ^hoch, schwer, schwerwiegend, schweregrad 2, hohe'),
    'severity.medium': entries('=mittel, ^mittel, =normal, mäßig, schweregrad 3, mittlere'),
    'severity.low': entries('=niedrig, ^niedrig, gering, =leicht, schweregrad 4, niedrige'),
    'branch.if': entries(`
      ^wenn, ^falls, ^sofern, ^bei, ^im fall[e], ^nur wenn, ^bei (erfolg/fehler/go/no-go), ^solange, ^sobald,
      ^für den fall, ^tritt`),
    'branch.otherwise': entries('^sonst, ^andernfalls, ^ansonsten, ^wenn nicht, ^es sei denn, ^außer'),
    'choice.mark-one': entries(`
      zutreffendes ankreuzen, bitte (ankreuzen/auswählen), eines auswählen, nur eine antwort,
      nichtzutreffendes streichen, unzutreffendes streichen, (eine/einen/eines) (auswählen/ankreuzen/wählen),
      bitte eines (ankreuzen/auswählen), genau eines, zutreffendes markieren, nicht zutreffendes streichen`),
    placeholder: entries(`
      noch offen, noch zu (klären/definieren/ergänzen), =auszufüllen, bitte (ausfüllen/eintragen/ergänzen),
      hier eintragen, wird nachgereicht, n. n., =name, =link, =beschreiben, =tbd,
      ^bitte (ausfüllen/eintragen/ergänzen/angeben), =eintragen, =ausfüllen,
      wird noch (festgelegt/ergänzt/definiert), =offen, zu (definieren/klären/ergänzen/bestimmen), =datum,
      ^hier (eintragen/einfügen), ihr name, ^ihr, ^ihre`),
    'list.go-if-all': entries(`
      go wenn [alle], freigabe (nur/wenn), alle [folgenden] … (müssen/erfüllt),
      voraussetzungen für (go/die freigabe), freigabekriterien, bereit wenn, go (nur wenn/falls) [alle], go bei,
      freigabe wenn [alle], freigeben wenn, freigabe erfolgt wenn, alle … (müssen/erfüllt sein),
      alle folgenden (punkte/kriterien/bedingungen), müssen [alle] erfüllt sein, go-kriterien, go-bedingungen,
      bedingungen für (go/die freigabe/freigabe), bereit zum (release/go-live) wenn, live gehen wenn,
      go/no-go-(kriterien/bedingungen)`),
    'list.no-go-if-any': entries(`
      no-go (wenn/bei), kein go, abbruch (wenn/bei), stopp wenn, nicht (freigeben/deployen) wenn,
      eines der folgenden, abbruchkriterien, k.o.-kriterien, no-go (falls/sobald), kein go (wenn/bei/falls),
      nicht (live gehen/fortfahren/ausrollen/weitermachen) wenn, abbrechen wenn, abbruch wenn, stoppen wenn,
      no-go-kriterien, no-go-bedingungen, ausschlusskriterien, einer der folgenden, eine der folgenden, =blocker`),
    'list.success': entries(`
      erfolgskriterien, abnahmekriterien, akzeptanzkriterien, ausstiegskriterien, endekriterien, fertig wenn,
      erfolgreich wenn, gilt als (erfolgreich/abgeschlossen/bestanden), exit-kriterien, abschlusskriterien,
      definition of done, bestanden wenn, exit-kriterium, abnahmekriterium, erfolgskriterium, akzeptanzkriterium,
      ausstiegskriterium, abschlusskriterium`),
    'list.prerequisites': entries(`
      voraussetzung*, vorbedingung*, anforderungen$, =anforderungen, =abhängigkeiten, benötigt werden`),
    'label.item': entries(`
      =punkt, =prüfpunkt, =aufgabe, =schritt, =aktivität, =maßnahme, =beschreibung, =anforderung, =kriterium,
      =prüfung, =punkte, =aufgaben, =schritte, =maßnahmen, =aktion, =aktionen, =was, =kriterien, =anforderungen,
      =test, =tests, =thema, =tätigkeit, =checkpunkt, =bezeichnung, =prüfpunkte, =arbeitsschritt, =gegenstand`),
    'label.counter': entries('=nr, =lfd. nr, =pos, =nr., =lfd. nr., =lfd nr, =nummer, =pos., =id'),
    'label.status': entries(`
      =status, =zustand, =erledigt, =ergebnis, =ok, =geprüft, =stand, =ergebnisse, =fertig, =bestanden, =ja/nein,
      =j/n, =ok?, =erfüllt, =abgehakt, =umgesetzt, =bearbeitungsstand`),
    'label.owner': entries(`
      verantwortlich*, =zuständig, =wer, =bearbeiter, =durch, =eigentümer, verantwortliche person,
      zuständige person, zuständigkeit, =person, =durchgeführt von, =ausführender, =inhaber, =besitzer,
      =bearbeiter/in, zugewiesen an`),
    'label.due': entries(`
      fällig [am], =frist, =termin, =zieltermin, =bis, bis wann, =fälligkeit, fälligkeitsdatum, fälligkeit,
      =geplant, stichtag, deadline`),
    'label.evidence': entries(`
      =nachweis, =beleg, =link, =ticket, =anlage, =nachweise, =verweis, =screenshot, =anhang, =belege, =protokoll`),
    'label.comment': entries(`
      =kommentar, bemerkung*, anmerkung*, notiz*, hinweis*, =kommentare, =details, =begründung, =grund,
      =auflage, =auflagen, =bedingung, =bedingungen`),
    'label.priority': entries(`
      =priorität, =prio, =schweregrad, =kritikalität, =wichtigkeit, =pflicht, =risiko, =typ, =stufe, =gewichtung,
      =dringlichkeit, =blockierend, =erforderlich, =optional`),
    'label.metric': entries(`
      metrik, kennzahl, messgröße, indikator, kenngröße, metriken, kennzahlen, messwert, kpi, =parameter, messpunkt`),
    'label.target': entries(`
      ziel[wert], soll[wert], erwartet, normalwert, zulässig, grün, zielwerte, sollwert, =soll, erwarteter wert,
      =ok, ok-(schwelle/bereich/wert), akzeptabel, normalbereich, =normal, gutwert, baseline, zielvorgabe, =ziel,
      grenzwert grün`),
    'label.actual': entries(`
      =ist[wert], =tatsächlich, =gemessen, =aktuell, =messwert, =istwert, =ist-wert, ist-wert, =wert, =ergebnis,
      messergebnis, aktueller wert, =beobachtet`),
    'label.alert': entries(`
      alarm, warnung, alarmschwelle, eskalation ab, =rot, =gelb, abbruch bei, abbruchwert, =abbruch, kritisch,
      alarm (ab/bei/wenn), warnschwelle, warnwert, alarmwert, kritischer wert, eskalation, rollback (ab/bei/wenn),
      auslöseschwelle`),
    'label.threshold': entries(`
      schwelle, schwellwert, schwellenwert, grenzwert, grenze, limit, schwellen, schwellwerte, schwellenwerte,
      grenzwerte, grenzen, limits, toleranz, bereich`),
    'label.interval': entries(`
      intervall, häufigkeit, frequenz, takt, turnus, =alle, =wie oft, prüfintervall, messintervall, rhythmus,
      =zyklus, zeitraum`),
    'label.phase': entries('=phase, =phasen, =meilenstein, =meilensteine, =stufe, =etappe, =schritt'),
    'label.length': entries(`
      dauer, =aufwand, zeitfenster, =fenster, =beginn, =start, =ende, =wann, geschätzte (dauer/zeit),
      geplante (dauer/zeit), zeitbedarf, =schätzung, zeitaufwand, =uhrzeit, =zeit`),
    'label.fact': entries(`
      =titel, =version, =revision, autor*, erstellt am, zuletzt geändert, =stand, =umgebung, =branch, =commit,
      =ticket, =änderungsnummer, =datei, =aufwand, =system, =projekt, =produkt, =dokument, =ersteller, =erstellt,
      =geändert, =letzte änderung, =build, =change-nummer, =zielumgebung, =anwendung, =release, =releaseversion,
      =kunde, =server, wartungsfenster, =klassifizierung`),
    'label.command': entries('=befehl, =kommando, =ausführen, =befehle, =kommandos, =skript, =ausführen:'),
    'label.expected': entries(`
      erwartet*, erwartetes ergebnis, =soll, =ausgabe, sollte … (zeigen/liefern), erwartete (ausgabe/antwort),
      =antwort, sollte (anzeigen/zeigen/liefern/zurückgeben), liefert, =rückgabe`),
    'label.verify-with': entries(`
      prüfen mit, =prüfung, so prüfen, nachweis durch, verifizieren mit, prüfmethode, prüfbefehl, =prüfschritt,
      wie prüfen, nachweis, =verifikation, =überprüfung, =kontrolle`),
    'label.contact': entries(`
      =kontakt, ansprechpartner*, =telefon, =tel., =handy, =mobil, =e-mail, =kanal, =bereitschaft, =vertretung,
      =erreichbarkeit, =kontakte, =ansprechpartner, =telefonnummer, =rufnummer, =mobilnummer, =vertreter,
      =rufbereitschaft, =mail, =email`),
    'label.escalation': entries(`
      =eskalation, =stufe, =schweregrad, =störung, =vorfall, eskalationsstufe, eskalationspfad, =störfall,
      =vorfälle`),
    'label.decision': entries(`
      =entscheidung, entscheidung (über/zur), gesamtergebnis, gesamtstatus, gesamtbewertung, =freigabe,
      freigabe (erteilt/für), freigabeentscheidung, freigegeben für, go/no-go, go/no-go-entscheidung, =beschluss,
      =urteil, bereit für (produktion/release/go-live), endergebnis, =empfehlung`),
    'label.number': entries(`
      anzahl, größe, =zeilen, dauer, gesamtdauer, antwortzeit, prozent, quote, rate, latenz, durchsatz, auslastung,
      summe, zahl der, =menge, verfügbarkeit`),
    'label.symptom': entries('symptom(e), =anzeichen, =problem, =probleme, =fehlerbild'),
    'label.solution': entries(`
      lösung(en), behebung, =maßnahme, =maßnahmen, abhilfe, =ursache, =diagnose, workaround`),
    'compare.less': entries(`
      weniger als, unter, kleiner [als], geringer als, unterhalb [von], kürzer als, niedriger als, unter #,
      unterschreitet, schneller als`),
    'compare.at-most': entries(`
      höchstens, maximal, max, nicht (mehr als/über), innerhalb [von], oder weniger, bis zu, max.,
      nicht (länger als/größer als/höher als), kleiner oder gleich, # oder weniger, spätestens nach,
      nicht überschreiten, überschreitet nicht, # maximal`),
    'compare.at-least': entries(`
      mindestens, minimal, wenigstens, nicht (weniger als/unter), oder mehr, min #, min. #, min: #,
      größer oder gleich, # oder mehr, nicht (kleiner als/niedriger als), ab #, # mindestens, nicht unterschreiten`),
    'compare.more': entries(`
      mehr als, über, größer [als], oberhalb [von], überschreitet, höher als, länger als, überschreiten,
      überschritten`),
    'compare.between': entries('zwischen # und #, zwischen, von # bis #'),
    'compare.equal': entries('genau, gleich, exakt, =null'),
    'compare.about': entries('ca, ca., circa, etwa, rund, ungefähr, nahe, nahe null'),
    demand: entries(`
      muss, müssen, soll[te], darf, erwartet, ziel, bleibt, sollen, sollten, dürfen, beträgt, bleiben, zielwert,
      sicherstellen, einhalten`),
    alert: entries(`
      alarm (bei/wenn/ab), warnung, benachrichtig*, eskal*, auslös*, rollback (bei/wenn), alarm, alarme,
      alarmierung, alarmieren, warnen, auslöst, löst … aus, skaliert, eskaliert, abbruch (bei/wenn),
      schwellwert konfiguriert, übersteigt`),
    'vague.measure': entries(`
      performance, leistung, latenz*, antwortzeit*, durchsatz, fehlerrate*, metriken, speicherverbrauch, auslastung,
      last, ladezeit*`),
    'vague.quality': entries(`
      akzeptabel, normal, stabil, gut, optimiert, im rahmen, unauffällig, zufriedenstellend, angemessen,
      ausreichend, schnell`),
    'vague.reference': entries(`
      ausgangswert, normalwert, zielwert, üblich, durchschnitt, bisherig*, vorher, sollwert, baseline`),
    negation: entries(`
      kein*, nicht, nie, niemals, null, ohne, darf nicht, dürfen nicht, keine … gefunden, leer, fehlt, fehlerfrei,
      störungsfrei, nicht gefunden, keinerlei, nirgends, =0`),
    'rollback.trigger': entries(`
      auslöser, kriterien, abbruchkriterien, rollback wenn, wann zurückrollen, bedingungen, rollback-kriterien,
      rollback (falls/bei), kriterien für, wann (zurückgerollt/abgebrochen) wird, abbruch (wenn/bei),
      entscheidungskriterien, ^wenn, ^falls, ^bei, zurückrollen wenn, auslösekriterien, auslösebedingungen,
      eines der folgenden`),
    'rollback.budget': entries(`
      rto, zeitlimit, zeitbudget, innerhalb [von], binnen, maximal, spätestens nach, höchstens, max., unter, bis zu,
      zeitrahmen, zieldauer, muss (innerhalb/binnen), wiederanlaufzeit, höchstdauer`),
    'rollback.validation': entries(`
      verifi*, validier*, prüf*, überprüf*, kontroll*, nach dem (rollback/zurückrollen),
      wiederherstellung bestätigen, smoketest*, funktionstest*`),
    'rollback.option': entries(`
      option, variante, szenario, szenarien, schnell, schneller, vollständig, vollständiger, teilweise, datenbank*,
      code, konfiguration*, sofort*, manuell, automatisch`),
    'rollback.communication': entries(`
      kommunikation*, benachrichtig*, informieren, information, ansprechpartner*, kontakt*, entscheidung*,
      voraussetzung*`),
    'unit.millisecond': entries('millisekunde(n)'),
    'unit.second': entries('s, sek, sek., sekunde(n)'),
    'unit.minute': entries('min, minute(n)'),
    'unit.hour': entries('h, std, std., stunde(n)'),
    'unit.day': entries('tag(e/en/s)'),
    'unit.week': entries('woche(n)'),
    'unit.month': entries('monat(e/en/s)'),
    'unit.percent': entries('%, prozent, v. h.'),
    'soak.restart': entries(`neu starten, frist beginnt neu, zeit beginnt neu, von vorn*`),
    'time.hourly': entries(`stundlich`),
    'time.daily': entries(`taglich`),
    'time.weekly': entries(`wochentlich`),
    'metric.less': entries(`
      latenz*, antwortzeit*, reaktionszeit*, fehler*, ausfall*, auslastung, cpu, speicher*, dauer, storung*,
      vorfall*, ruckstand`),
    'metric.more': entries(`verfugbarkeit, erfolgs*, durchsatz, trefferquote, abdeckung`),
    'label.diagnosis': entries(`diagnose`),
    'choice.alternative': entries(`patch, minor, major, hotfix, standard, normal, notfall*, geplant`),
    'choice.scope': entries(`nur, =beide, =beides, alles, =alle, ausschließlich, =keines, =keine`),
  },
}
