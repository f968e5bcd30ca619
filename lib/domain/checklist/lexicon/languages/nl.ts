// Dutch.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const nl: Table = {
  functionWords: entries(`
    het, een, voor, niet, zijn, wordt, worden, naar, bij, aan, dat, deze, ook, uit, moet, moeten, geen, wij, indien,
    tijdens`),
  distinctiveWords: entries(`
    goedkeuring*, goedgekeurd*, handtekening*, ondertekening*, ondertekend, akkoord*, voorbereiding*, uitvoering,
    uitvoeren, bewaking, terugdraai*, terugdraaien, terugzetten, uitrol*, verantwoordelijk*, vrijgave*, besluit*,
    beslis*, acceptatiecriteria, succescriteria, ja/nee, nee, niet van toepassing, nvt, n.v.t., nog te doen,
    afgerond, naam, functie, contactperso*, bijlage*, opmerking*, vereist*, verplicht*, optioneel, geslaagd,
    mislukt, afgekeurd, afgewezen, datum, gecontroleerd, getest, stappen, nazorg, minder dan, minstens, hoogstens,
    drempelwaarde*, omgeving, noodplan, herstelplan, nacontrole, ingebruikname, controleer,
    taken en verantwoordelijkheden, indien nodig, seconden, uren, reactietijd, responstijd`),
  falseFriends: entries('over, met'),
  negators: entries('niet, nog niet, geen, nooit, niet volledig, nog geen'),
  fillers: entries(`
    de, het, een, is, zijn, wordt, worden, was, moet, moeten, zou, blijft, blijven, van, voor, op, in, aan, bij,
    naar, te, met, per, en, of, alle, geen, verwacht, verwachte, controleer, zorg, dat, gemiddeld, gemiddelde,
    totaal, vrij, beschikbaar, na, tijdens, als`),
  numbers: numbers(`
    een 1, twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9, tien 10, twaalf 12, vijftien 15,
    vierentwintig 24, dertig 30, half 0.5, halve 0.5`),
  units: {
    bytes: entries('byte(s)'),
    'req/s': entries('verzoeken per seconde, aanvragen per seconde'),
    rows: entries('rij, rijen, regel(s)'),
    errors: entries('fout, fouten'),
    characters: entries('teken(s)'),
    cores: entries('kern, kernen, cores'),
    users: entries('gebruiker(s)'),
    requests: entries('verzoek, verzoeken, aanvraag, aanvragen'),
    instances: entries('instantie(s)'),
  },
  words: {
    'kind.prepare': entries(`
      voorbereiding*, voorbereiden, vereisten vooraf, randvoorwaarden, vooraf, planning, gereedheid, *voorbereiding,
      *voorbereidingen, =inrichting, voor de (release/livegang/uitrol/ingebruikname/deployment/migratie),
      voorafgaand aan (de/het), pre-deployment, preconditie*, voorwaarden vooraf, vereisten$, =vereisten,
      controle vooraf, =back-up, =back-ups, =backup, back-up maken, bevriezing, freeze, klaarzetten, voorwerk`),
    'kind.deploy': entries(`
      uitvoering, uitvoeren, draaiboek, stappenplan, installatie, omschakeling, livedag, draaiboek*, uitrolstappen,
      installatie*, installeren, uitrollen, stappen (uitrol/deployment/release), releasestappen, migratie*,
      dag van de (livegang/release/uitrol), =procedure, publiceren, implementatiestappen, overschakelen, deployen`),
    'kind.verify': entries(`
      verificatie, validatie, rooktest, nacontrole, gebruikersacceptatietest, test, tests, testen, controle,
      controles, controleren, *controle, verifi*, valideren, *test, regressietest*, acceptatietest*, rooktesten,
      smoketest*, integratietest*, controle achteraf, kwaliteitscontrole, nacontrole*, testplan`),
    'kind.monitor': entries(`
      bewaking, toezicht, observatie, nazorg, hypercare, stabilisatie*, monitoring*, monitoren, bewaken, *bewaking,
      =toezicht, observatieperiode, observeren, nazorgperiode, eerste # (uur/uren/dagen), waarneming, alarmering,
      alarmregels, stabiliteit`),
    'kind.gate': entries(`
      go/no-go, beslis*, besluit*, acceptatiecriteria, succescriteria, exitcriteria, beslismoment, vrijgavecriteria,
      go-/no-go, go/no-go-besluit, go-no-go, beslissing*, *besluit, beslismoment*, releasecriteria,
      criteria voor (go/release/livegang/vrijgave), definition of done, eindcontrole, laatste controle,
      gereedheidsreview, klaar voor (productie/livegang/release), kwaliteitspoort, goedkeuringscriteria, acceptatiecriterium,
      exitcriterium, succescriterium, voltooiingscriteria, voltooiingscriterium`),
    'kind.signoff': entries(`
      goedkeuring*, handtekening*, ondertekening*, akkoord*, vrijgave*, autorisatie, aftekenen, paraaf, sign-off,
      fiattering, *goedkeuring, *goedkeuringen, *akkoord, goedgekeurd door, goedkeurder*, ondertekenaar*, *vrijgave,
      aftekening, formele acceptatie, acceptatie door, autorisatie*, handtekeningen en goedkeuringen,
      akkoordverklaring, decharge`),
    'kind.rollback': entries(`
      terugdraai*, terugrol*, terugval*, fallback, terugzetten, noodplan, noodscenario, plan b, als het misgaat,
      calamiteitenplan, ongedaan maken, rollback*, =herstel, herstelplan*, herstelprocedure*, herstelstappen,
      terugdraaiplan, terugkeer naar de vorige versie, terug naar de vorige versie, terugvalplan, terugvalscenario,
      uitwijk, uitwijkplan, bij (problemen/falen/een fout/storing), als er iets misgaat, wanneer het misgaat,
      afbreken$, backout, terugzetplan`),
    'kind.follow-up': entries(`
      vervolgstappen, opvolging, retrospective, geleerde lessen, =evaluatie, evaluatie (achteraf/na), =afsluiting,
      =afronding, vervolgacties, vervolgactie*, volgende stappen, post-mortem, terugblik, retrospectief,
      na de release$, opvolg*, opruimen na, verbeterpunten, leerpunten`),
    'kind.reference': entries(`
      contacten, contactpersonen, referenties, bijlage*, begrippenlijst, probleemoplossing, bekende problemen,
      inhoudsopgave, versiehistorie, documenthistorie, reikwijdte, inleiding, achtergrond, legenda, escalatie,
      rollen en verantwoordelijkheden, =links, nuttige links, =doel, =scope, =overzicht, =opmerkingen, =notities,
      =contact, contact*, contactlijst, contactgegevens, =referentie, bronnen, appendix, verklarende woordenlijst,
      veelgestelde vragen, faq, =inhoud, versiebeheer, wijzigingshistorie, wijzigingslog, revisiehistorie,
      ^over dit, =samenvatting, =context, =introductie, gerelateerde documenten, best practices, =voorbeeld,
      =voorbeelden, =team, =teams, =planning, =tijdlijn, =support, =ondersteuning, =aannames, afkortingen,
      definities$, conclusie$, escalatie*, rollen en taken, problemen oplossen, toepassingsgebied`),
    'kind.none': entries(`
      release-notes, releasenotes, release-opmerking*, versie-opmerking*, releasemanager*, release-manager*,
      releasenaam, releasedatum, releaseversie, uitrolverantwoordelijke*, deployment-omgeving*, doelomgeving*,
      checklist*, checklijst*, controlelijst*, testomgeving*, testdata, testgegevens, testmanager*, testaccount*,
      preproductie*, pre-productie*, digitale handtekening*, code-ondertekening, toegangscontrole*, versiecontrole,
      monitoringtool*, beeldscherm*`),
    'kind.explanation': entries(`
      ^wat, ^waarom, ^hoe, ^wanneer gebruik, =voorbeeld, =voorbeelden, ^voorbeeld, valkuil*, veelgemaakte fouten,
      best practices, conclusie$, tips$, =tip, =inleiding, =samenvatting, =achtergrond, =uitleg, toelichting$,
      =motivatie, leerpunten, goed om te weten, =algemene bepalingen, =algemeen`),
    readiness: entries(`
      gedocumenteerd, getest, geverifieerd, gecontroleerd, voorbereid, gereed, klaar, beschikbaar, aanwezig,
      gedefinieerd, vastgesteld, bevestigd, beoordeeld, goedgekeurd, bijgewerkt, geoefend, ingepland,
      gecommuniceerd, geïnformeerd, toegewezen, stand-by, ingericht, geconfigureerd, aangemaakt, afgerond, bekend,
      op de hoogte, geregeld, gepland, geïnstalleerd, geactiveerd, actief, beschreven, vrijgegeven, gemaakt,
      uitgevoerd, toegankelijk, bereikbaar, gepubliceerd, ondertekend, afgestemd, geïdentificeerd, in plaats,
      op orde, up-to-date, getraind, opgeleid, ingelicht, gewaarschuwd, gereserveerd, bestaat, bestaan, gevalideerd,
      gesloten, voltooid, vastgelegd, gedeeld`),
    'time.before': entries(`
      voorafgaand aan, # (dagen/weken) voor, de dag ervoor,
      voor de (release/livegang/uitrol/ingebruikname/deployment/migratie/start/overgang/implementatie),
      voor het (uitrollen/live gaan), ^vooraf, # (dag/dagen/uur/uren/week/weken/minuten) (voor/ervoor/vooraf),
      dag ervoor, avond ervoor, van tevoren, voorafgaand, pre-(go-live/deploy*/deployment*/release*/launch/cutover/
      rollout/migration*/livegang/uitrol*/ingebruikname/implementatie)`),
    'time.during': entries(`
      tijdens, op de dag, ten tijde van, livedag, op de dag (van/zelf), dag van de (livegang/release/uitrol),
      bij de (livegang/release/uitrol), gedurende`),
    'time.after': entries(`
      na de, nadien, daarna, volgend op, direct na, eerste # (uur/dagen),
      na de (release/livegang/uitrol/ingebruikname/deployment/migratie/overgang/implementatie),
      na het (uitrollen/live gaan), na (livegang/release/uitrol/deployment/ingebruikname/implementatie/go-live),
      ^na, nadat, # (minuten/uur/uren/dag/dagen/week/weken) (na/erna/later), eerste # (dagen/uren/weken), dag erna,
      achteraf, eenmaal (live/uitgerold), post-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/
      migration*/livegang/uitrol*/ingebruikname/productie/implementatie)`),
    'time.event': entries(`
      release, uitrol*, livegang, ingebruikname, inproductiename, in productie (name/nemen), implementatie,
      oplevering, lancering, publicatie, overgang, deploy*, uitrollen, livegang*, releasen, go-live, live gaan,
      migratie, overschakeling, deployment, ingebruikneming, upgrade`),
    'time.every': entries(`
      elke #, iedere, om de #, per uur, elk uur, dagelijks, wekelijks, eenmaal per, twee keer per dag,
      tweemaal daags, doorlopend, werkdag, elke (minuut/dag/week/maand/half uur), iedere (dag/week/minuut),
      ieder uur, # keer per (dag/week/uur), maandelijks, elke # (minuten/uur/uren/dagen/seconden), per dag,
      om het uur`),
    'time.at-once': entries('onmiddellijk, meteen, direct, per direct, terstond'),
    'time.soak': entries(`
      nazorgperiode, nazorg, stabiel, stabiliteit, stabilisatie, stabilisatieperiode, observatieperiode,
      zonder (incidenten/fouten/storingen)`),
    enumerator: entries('stap, fase, deel, sectie, paragraaf, hoofdstuk, optie'),
    'sign.signature': entries(`
      handtekening, ondertekend door, getekend, paraaf, handtekeningen, ondertekend [door], ondertekening,
      voor akkoord, =paraaf, =sign-off, =tekenen, ondertekenaar`),
    'sign.approved-by': entries(`
      goedgekeurd door, akkoord [door], geautoriseerd door, geaccepteerd door, beoordeeld door, gecontroleerd door,
      gezien door, goedkeuring, goedkeuringen, goedkeuring (van/door), goedkeurder, goedkeurders, geautoriseerd,
      beoordelaar, reviewer, vrijgegeven door, bevestigd door, akkoord van, gevalideerd door, vastgesteld door,
      =keurt goed`),
    'sign.name': entries(`
      =naam, =volledige naam, =naam in blokletters, =voornaam, =achternaam, =voor- en achternaam,
      =naam ondertekenaar, =naam en functie`),
    'sign.position': entries(`
      =rol, =functie, =functietitel, =positie, =afdeling, =namens, =organisatie, =bedrijf, =rollen, =titel,
      =eenheid, =team, =rol/functie, in de hoedanigheid van`),
    'sign.date': entries(`
      datum, d.d., datum/tijd, datum en tijd, plaats en datum, plaats datum, datum van ondertekening, =dag,
      getekend op`),
    'sign.statement': entries(`
      hierbij (verklaar/bevestig/keur), ik (verklaar/bevestig/keur), wij (verklaren/bevestigen/keuren),
      de ondergetekende, ondergetekende, ondergetekenden, door te ondertekenen, met mijn handtekening,
      mijn handtekening, ik heb (gelezen/gecontroleerd)`),
    'sign.acknowledged': entries(`
      ter kennisname, gezien, gelezen en begrepen, kennisgenomen, kennis genomen, ter informatie`),
    'role.name': entries(`
      releasemanager, uitrolverantwoordelijke, technisch verantwoordelijke, technisch lead, ontwikkelaar,
      ontwikkeling, architect, qa-lead, testmanager, kwaliteitsmanager, producteigenaar, productmanager,
      projectleider, projectmanager, hoofd ontwikkeling, engineeringmanager, operations, infrastructuur,
      wachtdienst, piket, storingsdienst, databasebeheerder, security officer, beveiligingsfunctionaris,
      functionaris gegevensbescherming, fg, wijzigingscommissie, cab, wijzigingsbeheerder, opdrachtgever,
      proceseigenaar, klant, service-eigenaar, systeemeigenaar, applicatiebeheerder, support, servicedesk, helpdesk,
      juridisch, compliance, audit, financiën, marketing, communicatie, opleiding, directeur, directie, hoofd, cio,
      incidentmanager, crisismanager, =beheer, applicatiebeheer, technisch beheer, functioneel beheer,
      functioneel beheerder, business, releasemanagement, *manager, *beheerder, *verantwoordelijke, *leider,
      *eigenaar, ontwikkelaars, ontwikkelteam, teamleider, testleider, testcoördinator, tester, testers, kwaliteit,
      kwaliteitsborging, beveiliging, informatiebeveiliging, product owner, =product, productie, technisch manager,
      tech lead, it-manager, systeembeheerder, projectleiding, hoofd (ict/it/operations/beheer/ontwikkeling),
      afdelingshoofd, klantenservice, privacy officer, dba, dpo, scrum master, stuurgroep, change manager,
      wijzigingsmanager, engineer, devops`),
    'role.head': entries(`
      verantwoordelijke, hoofd, leider, manager, coördinator, eigenaar, team, verantwoordelijken, leidinggevende,
      beheerder, directeur, ingenieur, engineer, teams, commissie, bestuur, functionaris, medewerker, specialist,
      analist, vertegenwoordiger, *manager, *beheerder, *verantwoordelijke, *leider, *eigenaar`),
    'role.does-the-work': entries(`
      releasemanager, uitrolverantwoordelijke, uitgevoerd door, opgesteld door, voorbereid door, uitgerold door,
      geïnstalleerd door, gemaakt door, auteur, opsteller, uitvoerder, releasecoördinator, gedaan door,
      geschreven door`),
    'decision.go': entries(`
      go, goedgekeurd, akkoord, geaccepteerd, vrijgegeven, doorgaan, =goedkeuren, =accepteren, =vrijgeven,
      =uitrollen, goedgekeurde, geautoriseerd, groen licht, positief advies, =doorgaan`),
    'decision.conditional': entries(`
      goedgekeurd onder voorwaarden, akkoord onder voorbehoud, voorwaardelijk, conditioneel,
      goedgekeurd (onder voorwaarden/met voorbehoud/onder voorbehoud/met opmerkingen),
      akkoord (onder voorwaarden/met opmerkingen), onder (voorwaarden/voorbehoud),
      go (onder voorwaarden/onder voorbehoud), voorwaardelijke goedkeuring, voorwaardelijk akkoord,
      met (voorbehoud/opmerkingen)`),
    'decision.no-go': entries(`
      no-go, afgekeurd, afgewezen, niet akkoord, niet goedgekeurd, geweigerd, afbreken, niet doorgaan, =afkeuren,
      =afwijzen, =weigeren, =stoppen, =annuleren, niet (vrijgegeven/geaccepteerd/vrijgeven/uitrollen),
      geen (akkoord/goedkeuring/go), negatief advies, geannuleerd, =terugdraaien`),
    'decision.hold': entries(`
      uitgesteld, uitstellen, opgeschort, in de wacht, aangehouden, =uitstellen, =wachten, =aanhouden,
      opnieuw (inplannen/bekijken), aanpassingen nodig, wijzigingen gevraagd, nader te bepalen, verschoven,
      in afwachting`),
    'answer.yes': entries('ja, =j, waar'),
    'answer.no': entries('nee, =n, onwaar'),
    'answer.not-applicable': entries(`
      n.v.t., nvt, n/a, =na, niet (van toepassing/nodig/vereist/relevant/verplicht/aan de orde)`),
    'result.pass': entries(`
      geslaagd, =ok, =goed, =akkoord, =groen, voldaan, succesvol, =succes, =werkt, =correct, =in orde, in orde,
      =normaal, =positief, voldoet`),
    'result.fail': entries(`
      mislukt, gefaald, niet (geslaagd/ok/akkoord/voldaan/in orde/werkend/succesvol), =fout, =fouten, =rood,
      afgekeurd, =negatief, faalt, voldoet niet, =storing, =defect`),
    'result.partly': entries(`
      gedeeltelijk, deels, =geel, =oranje, met opmerkingen, gedeeltelijk (geslaagd/voldaan), beperkt,
      met waarschuwingen`),
    'result.blocked': entries('geblokkeerd, niet testbaar, kan niet getest worden'),
    'state.todo': entries(`
      niet gestart, te doen, nog te doen, =gepland, =nieuw,
      niet (begonnen/gedaan/uitgevoerd/afgerond/getest/voltooid/gereed), nog niet (gestart/begonnen/gedaan/getest),
      onvolledig, ongetest, uit te voeren`),
    'state.running': entries(`
      bezig, in uitvoering, in behandeling, lopend, =gestart, =begonnen, in bewerking, in review, =loopt,
      =onderhanden`),
    'state.waiting': entries(`
      openstaand, in afwachting, =open, =wachtend, wacht op, te bepalen, te bevestigen, =ingepland, onbeslist`),
    'state.done': entries(`
      =gedaan, =klaar, afgerond, voltooid, =gereed, =uitgevoerd, =gesloten, =afgehandeld, =opgelost, =gecontroleerd,
      =compleet`),
    'state.skipped': entries('=overgeslagen, =geannuleerd, =vervallen, buiten scope, buiten de scope'),
    'weight.optional': entries(`
      optioneel, facultatief, waar nodig, zo nodig, eventueel, desgewenst, optionele,
      indien (van toepassing/nodig/relevant/aanwezig/gewenst/mogelijk/vereist/gebruikt),
      als (dit van toepassing is/nodig/van toepassing), ^alleen (voor/bij/als/indien),
      waar (nodig/mogelijk/van toepassing), wanneer (nodig/van toepassing), naar behoefte,
      niet (verplicht/vereist/blokkerend), =gewenst, voor zover van toepassing`),
    'weight.recommended': entries(`
      aanbevolen, aangeraden, wenselijk, =laag, aanbeveling, raadzaam, bij voorkeur, lage prioriteit, =zou moeten`),
    'weight.mandatory': entries(`
      verplicht, vereist, noodzakelijk, blokkerend, kritiek, kritisch, belangrijk, =hoog, =moet, essentieel,
      cruciaal, hoge prioriteit, blokker, kritieke, kritische, onmisbaar, verplichte, vereiste`),
    'severity.critical': entries('kritiek, kritisch, urgent, blokkerend, ernst 1, =spoed, =noodgeval'),
    'severity.high': entries('=hoog, ^hoog, ^hoge, ernstig, ernst 2, =groot'),
    'severity.medium': entries('=middel, =gemiddeld, =midden, matig, =normaal, ernst 3'),
    'severity.low': entries('=laag, ^laag, ^lage, gering, =klein, ernst 4'),
    'branch.if': entries(`
      ^als, ^indien, ^wanneer, ^in geval van, ^alleen als, ^mocht, ^zodra,
      ^bij (falen/succes/fout/problemen/go/no-go/afkeur), ^voor elke, ^mits`),
    'branch.otherwise': entries('^anders, ^zo niet, ^tenzij, ^behalve, ^anderszins, tenzij, ^in het andere geval'),
    'choice.mark-one': entries(`
      aankruisen wat van toepassing is, kies (een/één), selecteer (een/één), doorhalen wat niet van toepassing is,
      (kies/selecteer/kruis/vink) (een/één/er een/er één aan/één optie), een van de volgende,
      aanvinken wat van toepassing is, doorhalen wat niet, omcirkel`),
    placeholder: entries(`
      in te vullen, nog te bepalen, =n.t.b., =ntb, =n.n.b., =invullen, =beschrijf, vul in, =naam, =link,
      =nader te bepalen, =datum, ^beschrijf, ^vul in, ^noem, ^voeg toe, ^geef, uw …, ^uw, ^jouw, nog in te vullen`),
    'list.go-if-all': entries(`
      go (als/indien) [alle], doorgaan als, alle … moeten, voorwaarden voor (go/goedkeuring), klaar (als/wanneer),
      go (alleen als/wanneer), uitrollen als, live gaan als, alle [volgende] (criteria/punten/voorwaarden),
      moeten [allemaal] (voldaan zijn/waar zijn/kloppen), om goed te keuren, criteria voor go, go-criteria,
      go-voorwaarden, klaar voor (livegang/release) (als/wanneer), vrijgave als, go/no-go-(criteria/voorwaarden)`),
    'list.no-go-if-any': entries(`
      no-go (als/bij), niet (doorgaan/uitrollen) als, stoppen als, afbreken als, een van de volgende, stopcriteria,
      knock-outcriteria, no-go (wanneer/zodra), niet (live gaan/verder gaan/releasen/vrijgeven) als, stop als,
      annuleren als, een van de onderstaande, één van de volgende, één van de onderstaande, no-go-criteria,
      criteria voor no-go, afbreekcriteria, =blokkers, blokkades`),
    'list.success': entries(`
      succescriteria, acceptatiecriteria, exitcriteria, voltooiingscriteria, definition of done, geslaagd als,
      succescriterium, acceptatiecriterium, exitcriterium, voltooiingscriterium, geslaagd (wanneer/indien), beschouwd als (geslaagd/succesvol), klaar wanneer, succesvol als`),
    'list.prerequisites': entries(`
      vereisten, vereisten vooraf, randvoorwaarden, voorwaarden vooraf, precondities, =afhankelijkheden,
      benodigdheden`),
    'label.item': entries(`
      =item, =punt, =taak, =stap, =activiteit, =actie, =omschrijving, =beschrijving, =eis, =criterium, =controle,
      =items, =punten, =taken, =stappen, =activiteiten, =acties, =wat, =controles, =controlepunt, =eisen, =criteria,
      =test, =tests, =onderwerp, =vraag, =onderdeel, =werkzaamheid, =werkzaamheden`),
    'label.counter': entries('=nr, =volgnr, =nr., =no., =nummer, =id, =ref, =#, =volgnummer'),
    'label.status': entries(`
      =status, =gereed, =klaar, =resultaat, =gedaan, =ok, =akkoord, =resultaten, =afgerond, =ja/nee, =j/n,
      =voltooid, =voortgang, =stand, =geslaagd, =uitgevoerd, =gecontroleerd`),
    'label.owner': entries(`
      =eigenaar, =verantwoordelijke, =wie, toegewezen aan, =uitvoerder, =behandelaar, =eigenaren, =persoon,
      =verantwoordelijk, =uitgevoerd door, =actiehouder, =door, =toegewezen, verantwoordelijke persoon`),
    'label.due': entries(`
      =deadline, =vervaldatum, =uiterlijk, =wanneer, =streefdatum, =gereed op, =gepland, geplande datum, =einddatum,
      =uiterlijk op, =voor wanneer, opleverdatum`),
    'label.evidence': entries(`
      =bewijs, =bewijsstuk, =link, =bijlage, =bewijzen, =links, =verwijzing, =ticket, schermafbeelding, screenshot,
      =bijlagen, =document, =referentie`),
    'label.comment': entries(`
      opmerking*, notitie*, =toelichting, =notities, =details, =reden, =motivering, =toelichtingen,
      =voorwaarde, =voorwaarden`),
    'label.priority': entries(`
      =prioriteit, =ernst, =verplicht, =belang, =niveau, =risico, =type, =gewicht, =blokkerend, =vereist,
      =belangrijkheid`),
    'label.metric': entries(`
      metriek, indicator, maatstaf, kengetal, metrieken, indicatoren, =maat, kpi, =parameter, meetwaarde, meting`),
    'label.target': entries(`
      streefwaarde, verwacht, acceptabel, =doel, doelwaarde, doelstelling, =norm, streefwaarden, =normaal,
      normale waarde, ok-drempel, =ok, =groen, verwachte waarde, acceptabele waarde, referentiewaarde, baseline`),
    'label.actual': entries(`
      =werkelijk, =gemeten, =huidig, =actueel, =resultaat, =waarde, huidige waarde, gemeten waarde,
      werkelijke waarde, =uitkomst, =gemeten resultaat`),
    'label.alert': entries(`
      alarm, waarschuwing, alarmdrempel, alarmen, kritiek, =rood, =oranje, kritieke (drempel/waarde/grens),
      waarschuwingsdrempel, rollback (bij/als), afbreken bij, alarm bij, gevaar, =trigger`),
    'label.threshold': entries(`
      drempel, drempelwaarde, grens, grenswaarde, limiet, drempels, drempelwaarden, grenzen, grenswaarden, limieten,
      tolerantie, bereik`),
    'label.interval': entries(`
      interval, frequentie, hoe vaak, =elke, =periode, controlefrequentie, meetinterval, =cyclus`),
    'label.phase': entries('=fase, =fases, =fasen, =mijlpaal, =mijlpalen, =stap, =stadium'),
    'label.length': entries(`
      duur, geschatte (duur/tijd), geplande (duur/tijd), =schatting, tijdvenster, =venster, =begin, =start, =einde,
      =eind, =wanneer, begintijd, eindtijd, =tijd, =tijdstip, doorlooptijd`),
    'label.fact': entries(`
      =titel, =versie, =revisie, =auteur, =aangemaakt, laatst bijgewerkt, =omgeving, =branch, =wijzigingsnummer,
      =bestand, =inspanning, =systeem, =project, =product, =document, =aanmaakdatum, =opgesteld door, =gewijzigd,
      laatste wijziging, =bijgewerkt, doelomgeving, =applicatie, =ticket, =build, =klant, =commit, versienummer,
      ticketnummer, =server, =servers, onderhoudsvenster, uitrolvenster, =classificatie, documentversie`),
    'label.command': entries(`
      =commando, =opdracht, =uitvoeren, =commando's, =script, uit te voeren commando, =opdrachten, =query`),
    'label.expected': entries(`
      verwacht resultaat, =uitvoer, moet … tonen, verwacht,
      verwachte (uitvoer/uitkomst/resultaten/antwoord/respons), =antwoord, geeft, retourneert,
      moet (zijn/tonen/geven), zou moeten tonen`),
    'label.verify-with': entries(`
      controleren met, =verificatie, hoe te controleren, =controle, =validatie, verifiëren met, controlemethode,
      controlecommando, hoe te (verifiëren/testen), controleer met, =test`),
    'label.contact': entries(`
      =contact[persoon], =telefoon, =mobiel, =e-mail, =kanaal, =wachtdienst, =vervanger, =bereikbaarheid,
      =contacten, =telefoonnummer, =email, =mail, =nummer, =tel, =tel., =achterwacht, =back-up, mobiel nummer`),
    'label.escalation': entries('=escalatie, =niveau, =ernst, =incident, =storing, escalatieniveau, =incidenten'),
    'label.decision': entries(`
      =besluit, =beslissing, go/no-go, go/no-go-besluit, eindbesluit, eindoordeel, algehele status, algemene status,
      totaalresultaat, eindresultaat, goedgekeurd voor, klaar voor (productie/livegang/release), =oordeel, =advies,
      =conclusie, =aanbeveling, =goedgekeurd, =goedgekeurd?, =akkoord`),
    'label.number': entries(`
      aantal, hoeveel, grootte, omvang, =rijen, duur, responstijd, reactietijd, totale tijd, percentage, snelheid,
      latentie, doorvoer, totaal, gebruik, beschikbaarheid`),
    'label.symptom': entries('symptoom, symptomen, =teken, =probleem, =problemen'),
    'label.solution': entries(`
      oplossing(en), mitigatie, herstel, =actie, =acties, =oorzaak, =oorzaken, =diagnose, omweg`),
    'compare.less': entries(`
      minder dan, onder [de], lager dan, kleiner dan, korter dan, sneller dan, onder #, beneden`),
    'compare.at-most': entries(`
      hoogstens, maximaal, max, ten hoogste, niet meer dan, of minder, max., tot #, # of minder,
      niet (hoger dan/langer dan/groter dan/boven), kleiner dan of gelijk aan, binnen #, niet overschrijden,
      overschrijdt niet, # maximaal, tot maximaal`),
    'compare.at-least': entries(`
      minstens, minimaal, min #, min. #, min: #, ten minste, tenminste, niet minder dan, of meer, # of meer,
      groter dan of gelijk aan, vanaf #, niet (lager dan/kleiner dan/onder), # minimaal`),
    'compare.more': entries(`
      meer dan, boven [de], hoger dan, groter dan, overschrijdt, langer dan, boven #, overschrijden, hoger`),
    'compare.between': entries('tussen # en #, tussen, van # tot #'),
    'compare.equal': entries('precies, exact, gelijk aan, =nul'),
    'compare.about': entries('circa, ca, ca., ongeveer, rond, bijna, dicht bij, laag, minimale'),
    demand: entries(`
      moet[en], dient, verwacht, doel, blijft, hoort, dienen, blijven, verwachte, streefwaarde, zorgen, houden,
      mag niet hoger zijn`),
    alert: entries(`
      alarm (bij/als), waarschuw*, melding bij, escaleer als, terugdraaien als, alarm, alarmen, waarschuwing,
      waarschuwen, escaleren, schaalt op, opschalen, afbreken als, rollback bij, drempel ingesteld, geconfigureerd`),
    'vague.measure': entries(`
      prestaties, latentie, responstijd*, reactietijd*, doorvoer, foutpercentage*, metrieken, geheugen, belasting,
      laadtijd*, performance`),
    'vague.quality': entries(`
      acceptabel, acceptabele, normaal, normale, stabiel, stabiele, goed, goede, geoptimaliseerd, bevredigend,
      redelijk, voldoende, snel, adequaat, binnen de (grenzen/norm)`),
    'vague.reference': entries(`
      uitgangswaarde, gebruikelijk*, gemiddelde, normaal, vorige, eerdere, streefwaarde, baseline, nulmeting`),
    negation: entries(`
      geen, niet, nooit, nul, zonder, mag niet, mogen niet, niet gevonden, niets, leeg, ontbreekt, -vrij, foutvrij,
      storingsvrij, nergens, niemand, afwezig, ontbreken, =0, noch`),
    'rollback.trigger': entries(`
      trigger*, aanleiding, criteria, wanneer terugdraaien, voorwaarden, stopcriteria, rollbackcriteria,
      rollback (als/bij), terugdraaien (als/bij/indien), wanneer (terug te draaien/rollback), criteria voor,
      beslissingscriteria, ^als, ^indien, ^wanneer, ^bij, een van de volgende`),
    'rollback.budget': entries(`
      rto, tijdslimiet, binnen, maximaal, uiterlijk, hoogstens, max., tijdsbudget, minder dan, onder, hersteltijd,
      moet binnen, maximale duur`),
    'rollback.validation': entries(`
      verifi*, valide*, controle*, test(s/en), na (de rollback/het terugdraaien), herstel bevestigen, nacontrole`),
    'rollback.option': entries(`
      optie, scenario*, snel, snelle, volledig, volledige, gedeeltelijk, gedeeltelijke, database, code,
      configuratie*, onmiddellijk, handmatig, automatisch, plan`),
    'rollback.communication': entries(`
      communicatie*, informeren, melden, melding*, contact*, besluit*, randvoorwaarden, notificatie*`),
    'unit.millisecond': entries('milliseconde(n)'),
    'unit.second': entries('s, sec, sec., seconde(n)'),
    'unit.minute': entries('min, minuut, minuten'),
    'unit.hour': entries('u, uur, uren'),
    'unit.day': entries('dag(en)'),
    'unit.week': entries('week, weken'),
    'unit.month': entries('maand(en)'),
    'unit.percent': entries('%, procent'),
    'soak.restart': entries(`opnieuw beginnen, herstart* … (timer/periode)`),
    'time.hourly': entries(`elk uur, ieder uur`),
    'time.daily': entries(`dagelijks*`),
    'time.weekly': entries(`wekelijks*`),
    'metric.less': entries(`latentie, responstijd*, fout*, storing*, incident*, gebruik, cpu, geheugen*, duur`),
    'metric.more': entries(`beschikbaarheid, slagingspercentage, doorvoer*, dekking`),
    'label.diagnosis': entries(`diagnose`),
    'choice.alternative': entries(`patch, minor, major, standaard, normaal, spoed*`),
    'choice.scope': entries(`alleen, uitsluitend, =beide, alles, =allemaal, =geen`),
  },
}
