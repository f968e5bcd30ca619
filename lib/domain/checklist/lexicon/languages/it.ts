// Italian.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const it: Table = {
  functionWords: entries(`
    il, gli, della, delle, dei, degli, nel, nella, sono, che, di, anche, questo, devono, dopo, alla, dal, dalla,
    tutti, tutte, oppure, essere, più, sul`),
  distinctiveWords: entries(`
    approvazion*, approvato(da), approvato da, firmato da, rilascio, messa in (produzione/esercizio), ripristino,
    controlli, preparazione, prerequisiti, monitoraggio, responsabile del, validazione,
    criteri di (successo/uscita/accettazione), esito, collaudo, benestare, nulla osta, scadenza, non applicabile,
    attività, da fare, completato, completata, verificato, verificata, eseguito, decisione, autorizzat*,
    sviluppatore, obbligatorio, facoltativo, se applicabile, almeno, meno di, più di, soglia,
    piano di (rientro/ripristino), ruolo, qualifica, superato, fallito, prossimi passi, esecuzione, descrizione,
    note di rilascio, allegato, allegati, secondi, minuti, tempo di risposta, se necessario`),
  falseFriends: entries('fine, date'),
  negators: entries('non, non ancora, non è, non è ancora, non sono, mai, non è stato, non è stata'),
  fillers: entries(`
    il, lo, la, i, gli, le, un, uno, una, di, del, della, dei, delle, è, sono, essere, era, deve, devono, dovrebbe,
    a, al, alla, in, nel, nella, per, da, con, e, o, tutti, tutte, nessun, nessuna, atteso, attesa, verificare,
    assicurarsi, che, medio, media, totale, libero, disponibile, dopo, durante, se`),
  numbers: numbers(`
    un 1, uno 1, una 1, due 2, tre 3, quattro 4, cinque 5, sei 6, sette 7, otto 8, nove 9, dieci 10, dodici 12,
    quindici 15, ventiquattro 24, trenta 30, mezza 0.5, mezzo 0.5`),
  units: {
    bytes: entries('byte'),
    'req/s': entries('richieste al secondo'),
    rows: entries('riga, righe'),
    errors: entries('errore, errori'),
    characters: entries('carattere, caratteri'),
    cores: entries('core'),
    users: entries('utente, utenti'),
    requests: entries('richiesta, richieste'),
    instances: entries('istanza, istanze, replica, repliche'),
  },
  words: {
    'kind.prepare': entries(`
      preparazione, preparativi, prerequisiti, pre-rilascio, attività preliminari, operazioni preliminari,
      pianificazione, predisposizione, preparare,
      prima (del/della/di) (rilascio/deploy/messa in produzione/go-live/avvio), preparazione*, prerequisit*,
      pre-deploy, pre-produzione$, pre-avvio, pre-go-live, condizioni preliminari, verifiche preliminari,
      controlli preliminari, =backup, salvataggi, configurazione iniziale, congelamento, freeze,
      requisiti preliminari, fase preliminare`),
    'kind.deploy': entries(`
      esecuzione, svolgimento, commutazione, giorno x, =procedura,
      procedura di (rilascio/deploy/installazione/messa in produzione), installazione*, =attivazione,
      passi di (rilascio/deploy/installazione), rilasciare, migrazione, migrazioni, piano di esecuzione,
      giorno del (rilascio/go-live), pubblicare, =eseguire, distribuzione`),
    'kind.verify': entries(`
      verific*, validazione, collaudo, smoke test, test, controlli, controllo$, controllare,
      controllo (post-rilascio/finale/qualità), =prove, prove (funzionali/di carico), collaudi, validare, verifiche,
      verifiche post-*, test post-*, test di (regressione/accettazione/integrazione/carico), smoke test*,
      regressione, sanity check*`),
    'kind.monitor': entries(`
      monitoraggio, sorveglianza, osservazione, presidio, stabilizzazione, hypercare, assistenza post-rilascio,
      monitorare, osservabilità, osservare, periodo di (osservazione/stabilizzazione/garanzia),
      presidio (post-rilascio/rafforzato), prime # ore, primi # giorni, regole di allarme, stabilità, sorvegliare,
      supporto intensivo`),
    'kind.gate': entries(`
      go/no-go, decisione, criteri di (successo/uscita/accettazione), punto di decisione, quality gate, go-/no-go,
      decisioni, decisione (go/no-go/finale), criteri (go/no-go/di go/di rilascio/di completamento),
      criterio di (successo/accettazione/uscita/completamento), definizione di (fatto/completato/pronto),
      verifica finale, controllo finale, riesame di prontezza, pronto per (il rilascio/la produzione/il go-live), punto di controllo,
      punto di arresto`),
    'kind.signoff': entries(`
      approvazion*, autorizzazion*, benestare, nulla osta, accettazione$, sottoscrizione, validazione da parte,
      firma, firme, firmatari, firmatario, =visto, visti, approvato da, approvatori, approvatore, autorizzato da,
      validazione (da parte/del cliente/finale/formale/business), accettazione (formale/del cliente),
      verbale di (accettazione/collaudo), nullaosta, sign-off, approvazioni`),
    'kind.rollback': entries(`
      ripristino, piano di (rientro/ripristino/emergenza/contingenza), piano b, marcia indietro,
      se qualcosa va storto, rollback*, =annullamento, annullamento del (rilascio/deploy),
      ritorno (alla versione precedente/indietro), tornare indietro, ripristin*,
      piano di (rollback/recupero/fallback), procedura di (rollback/ripristino/rientro),
      in caso di (errore/problemi/problema/fallimento/emergenza/guasto), se qualcosa non funziona, ripiego,
      rientro$, recupero$, abort`),
    'kind.follow-up': entries(`
      passi successivi, prossimi passi, retrospettiva, lezioni apprese, attività successive, =chiusura,
      chiusura (del/delle/attività), azioni successive, azioni di follow-up, post-mortem, retrospettive,
      dopo il rilascio$, riesame post-*, revisione post-*, azioni correttive, miglioramenti`),
    'kind.reference': entries(`
      contatti, riferimenti, appendice, allegat*, glossario, risoluzione dei problemi, link utili, problemi noti,
      storico [delle revisioni/modifiche], introduzione, legenda, escalation, ruoli e responsabilità, =indice,
      =scopo, =obiettivo, =obiettivi, =ambito, =note, =contesto, =sommario, =contenuti, =contatto, contatti*,
      elenco contatti, appendici, =riferimento, domande frequenti, faq, storico,
      storico (del documento/delle versioni), registro delle modifiche,
      cronologia (delle revisioni/delle modifiche/delle versioni), ^informazioni su, =panoramica, =riepilogo,
      documenti correlati, migliori pratiche, buone pratiche, best practice, =esempio, =esempi, =squadra, =gruppo,
      =calendario, =cronoprogramma, =supporto, =assunzioni, acronimi, definizioni$, conclusioni$, =collegamenti,
      escalation*, premessa`),
    'kind.none': entries(`
      note di (rilascio/versione), responsabile (del rilascio/del deploy/rilascio), nome della (versione/release),
      numero di versione, data di (rilascio/pubblicazione/messa in produzione),
      ambiente* di (rilascio/test/collaudo/deploy), lista di controllo, liste di controllo, elenco di controllo,
      checklist*, check-list*, pre-produzione (ambiente/server), preproduzione, dati di test, utente* di test,
      firma* (digitale/elettronica/gpg/del pacchetto/del codice), strumento* di monitoraggio,
      controllo* (degli accessi/di versione), carta di controllo`),
    'kind.explanation': entries(`
      ^cosa, ^che cosa, ^perché, ^come, ^quando usare, =esempio, =esempi, ^esempio, errori comuni, trappol*,
      buone pratiche, migliori pratiche, conclusione$, conclusioni$, suggerimenti, consigli$, =introduzione,
      =riepilogo, =contesto, =spiegazione, punti chiave, lezioni$, motivazione, premessa, =disposizioni generali, =generalità`),
    readiness: entries(`
      documentat(o/a/i/e), testat(o/a/i/e), verificat(o/a/i/e), validat(o/a/i/e), preparat(o/a/i/e),
      definit(o/a/i/e), identificat(o/a/i/e), confermat(o/a/i/e), revisionat(o/a/i/e), approvat(o/a/i/e),
      aggiornat(o/a/i/e), pianificat(o/a/i/e), comunicat(o/a/i/e), informat(o/a/i/e), assegnat(o/a/i/e), reperibil*,
      configurat(o/a/i/e), completat(o/a/i/e), pronto, pronta, pronti, pronte, creato, creata, creati, create,
      provato, provata, provati, provate, disponibile, disponibili, in essere, a disposizione, notificat(o/a/i/e),
      stabilit(o/a/i/e), realizzat(o/a/i/e), installat(o/a/i/e), abilitat(o/a/i/e), attivat(o/a/i/e), attivo,
      attiva, attivi, attive, eseguit(o/a/i/e), salvat(o/a/i/e), chius(o/a/i/e), concordat(o/a/i/e),
      registrat(o/a/i/e), pubblicat(o/a/i/e), firmat(o/a/i/e), esiste, esistono, not(o/a/i/e), accessibil*,
      operativ(o/a/i/e), predispost*, avvisat(o/a/i/e), formato il personale, conclus(o/a/i/e)`),
    'time.before': entries(`
      # (giorni/settimane) prima, la vigilia, g-#, prima (di/del/della/dell'/dei/delle),
      prima del (rilascio/go-live), ^precedentemente, # (giorno/giorni/ora/ore/settimana/settimane/minuti) prima,
      giorno prima, la sera prima, giorni precedenti, antecedente, precedenti al, pre-(go-live/deploy*/deployment*/
      release*/launch/cutover/rollout/migration*/rilascio/deploy/messa in produzione/migrazione/avvio)`),
    'time.during': entries(`
      durante, al momento, il giorno d(i/el/ella), giorno del (rilascio/go-live/deploy),
      giorno della (messa in produzione/migrazione), nel corso (di/del/della), all'atto (di/del/della)`),
    'time.after': entries(`
      dopo [il/la], successivamente, a seguito di, in seguito, subito dopo, prime # ore, g+#, dopo (il/la/lo/l'),
      una volta (rilasciato/in produzione/pubblicato), # (minuti/ora/ore/giorno/giorni/settimana/settimane) dopo,
      primi # (giorni/minuti), prime # (ore/settimane), giorno dopo, giorno successivo, successivamente (al/alla),
      post-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/rilascio/produzione/deploy/messa
      in produzione/migrazione/avvio)`),
    'time.event': entries(`
      rilascio, messa in (produzione/esercizio/linea/servizio), deploy, distribuzione, passaggio in produzione,
      pubblicazione, lancio, avvio, attivazione, go-live, rilasci, rilasciare, migrazione, aggiornamento,
      pubblicare, entrata in (produzione/esercizio), implementazione, taglio, messe in produzione`),
    'time.every': entries(`
      ogni #, ogni, ogni ora, giornalier*, quotidian*, settimanal*, una volta al, due volte al giorno, continu*,
      giorno lavorativo, ogni (ora/giorno/settimana/minuto/mese/mezz'ora),
      una volta (al giorno/alla settimana/all'ora), # volte (al/alla) (giorno/settimana), mensil*,
      ogni # (minuti/ore/giorni/secondi), al giorno, all'ora`),
    'time.at-once': entries("immediato, immediata, immediatamente, subito, all'istante, senza indugio"),
    'time.soak': entries(`
      presidio, stabilizzazione, periodo di (stabilizzazione/osservazione), stabile, stabili, stabilità,
      senza (incidenti/errori/allarmi)`),
    enumerator: entries('passo, fase, passaggio, parte, sezione, capitolo, opzione'),
    'sign.signature': entries(`
      firma, firmato da, sottoscritto da, sigla, firme, firmato [da], firmatario, =visto, =firmare, firma leggibile,
      =sign-off, timbro e firma, letto approvato e sottoscritto`),
    'sign.approved-by': entries(`
      approvato da, autorizzato da, accettato da, validato da, verificato da, revisionato da, controllato da,
      approvata da, approvatore, approvatori, approvazione, approvazioni, approvazione di, autorizzata da, revisore,
      revisionata da, verificata da, verificatore, validazione di, =approva, benestare di, convalidato da, visto di`),
    'sign.name': entries(`
      =nome, =nome e cognome, =nominativo, =in stampatello, =cognome, =nomi, =nome del firmatario, =nome cognome,
      =nome e ruolo`),
    'sign.position': entries(`
      =ruolo, =qualifica, =funzione, =posizione, =carica, =ufficio, =reparto, =organizzazione, =azienda, =società,
      =ruoli, =dipartimento, =unità, =titolo, =team, in qualità di`),
    'sign.date': entries(`
      data, date, data di (firma/approvazione), data/ora, data e ora, luogo e data, =giorno, firmato il`),
    'sign.statement': entries(`
      il sottoscritto, la sottoscritta, i sottoscritti, (dichiaro/certifico/confermo/approvo/autorizzo) che,
      approvo (il/la/questo/questa), con la presente, con la mia firma, firmando, dichiariamo, approviamo,
      certifichiamo, la mia firma, ho (letto/verificato)`),
    'sign.acknowledged': entries(`
      per presa visione, presa visione, per conoscenza, letto e compreso, letto e accettato, per informazione`),
    'role.name': entries(`
      responsabile [del] rilascio, responsabile del deploy, responsabile tecnico, referente tecnico, sviluppatore,
      sviluppo, architett*, responsabile qualità, responsabile qa, responsabile di prodotto, capo progetto,
      responsabile di progetto, responsabile sviluppo, direttore tecnico, infrastruttura, reperibile, reperibilità,
      amministratore database, responsabile [della] sicurezza, rpd, responsabile della protezione dei dati,
      comitato modifiche, change manager, business owner, committente, referente di business, cliente,
      responsabile del servizio, responsabile applicativo, supporto, assistenza, legale, compliance, audit, finanza,
      marketing, comunicazione, formazione, direttore, dirigente, cio, responsabile it, responsabile incidenti,
      =esercizio, =sistemi, responsabile (it/di sistema/test/collaudo/operativo/operations/infrastruttura/area/
      business/commerciale/supporto/dati/team/sicurezza/progetto/prodotto/rilasci),
      team (sviluppo/operations/sicurezza/qualità/prodotto/infrastruttura/di progetto/test),
      capo (reparto/area/team), ingegnere, ingegnere (devops/qa/di sistema), sistemista, sistemisti, qualità,
      controllo qualità, sicurezza, sicurezza informatica, prodotto, =prodotto, operations, product owner, tester,
      collaudatore, amministratore di sistema, amministratori, amministratore, direttore*, direzione, dirigenza,
      coordinatore (del rilascio/di progetto), dba, dpo, cab, comitato, analista, utente chiave, assistenza clienti,
      scrum master`),
    'role.head': entries(`
      responsabile, capo, referente, coordinatore, addetto, team, responsabili, capi, referenti, direttore,
      dirigente, coordinatrice, amministratore, ingegnere, incaricato, titolare, proprietario, comitato, gruppo,
      supervisore, analista, specialista, rappresentante, manager`),
    'role.does-the-work': entries(`
      responsabile [del] rilascio, responsabile del deploy, eseguito da, redatto da, preparato da, rilasciato da,
      realizzato da, effettuato da, compilato da, autore, esecutore, operatore, installato da,
      coordinatore del rilascio`),
    'decision.go': entries(`
      go, approvato, autorizzato, accettato, procedere, via libera, favorevole, approvata, approvati, autorizzata,
      accettata, =approvare, =autorizzare, =accettare, =continuare, =rilasciare, =ok al rilascio, semaforo verde,
      idoneo, parere favorevole, =benestare`),
    'decision.conditional': entries(`
      approvato con (riserva/riserve/condizioni/prescrizioni), condizionato, go condizionato,
      approvata con (riserva/riserve/condizioni/prescrizioni), approvazione (condizionata/con riserva),
      accettato con (riserva/riserve), go con (riserva/riserve/condizioni),
      con (riserva/riserve/condizioni/prescrizioni), condizionata, =condizionale`),
    'decision.no-go': entries(`
      no-go, respinto, rifiutato, non approvato, negato, annullato, interrompere, respinta, rifiutata,
      non (approvata/autorizzato/autorizzata/accettato/accettata/idoneo/procedere/rilasciare), =rifiutare,
      =respingere, =interrompere, =annullare, annullata, negata, =bloccare, sfavorevole, non favorevole, bocciato,
      disapprovato`),
    'decision.hold': entries(`
      rinviato, rimandato, posticipato, sospeso, in attesa, rinviata, rimandata, =rinviare, =rimandare, posticipata,
      =posticipare, sospesa, =attendere, richiede (modifiche/lavoro), modifiche richieste, da rivedere, in pausa`),
    'answer.yes': entries('sì, =si, =s, vero'),
    'answer.no': entries('no, =n, falso'),
    'answer.not-applicable': entries(`
      n/a, =na, n.a.,
      non (applicabile/pertinente/necessario/necessaria/previsto/prevista/richiesto/richiesta/dovuto), =n/d,
      non si applica`),
    'result.pass': entries(`
      superato, superata, =ok, =positivo, esito positivo, riuscito, riuscita, =conforme, =verde, successo,
      con successo, =corretto, =funziona, =funzionante, =buono, =normale, =passato, soddisfatto, =soddisfacente,
      =operativo`),
    'result.fail': entries(`
      fallito, fallita, =ko, =negativo, esito negativo,
      non (superato/superata/conforme/riuscito/funziona/soddisfatto), =errore, =rosso, =fallimento, con errori,
      =errato, non corretto, guasto, insuccesso`),
    'result.partly': entries(`
      =parziale, parzialmente, =giallo, =arancione, con osservazioni, parzialmente (superato/riuscito/conforme),
      degradato, con avvisi, con anomalie`),
    'result.blocked': entries('bloccato, bloccata, non testabile, non verificabile, impedito'),
    'state.todo': entries(`
      non iniziato, da fare, da iniziare, =pianificato, =nuovo,
      non (iniziata/fatto/eseguito/completato/terminato/testato/avviato),
      non ancora (iniziato/eseguito/fatto/avviato), incompleto, incompleta, da eseguire, da completare, =da avviare`),
    'state.running': entries(`
      in corso, in lavorazione, =iniziato, =avviato, in esecuzione, in revisione, in fase di test, in svolgimento`),
    'state.waiting': entries(`
      in attesa, in sospeso, pendente, =aperto, =aperta, in attesa di, pendenti, da confermare, da definire,
      =programmato`),
    'state.done': entries(`
      =fatto, =fatta, completato, completata, terminato, terminata, =eseguito, =eseguita, =concluso, =chiuso,
      =chiusa, =risolto, =verificato, =pronto, =effettuato, =completo`),
    'state.skipped': entries('=saltato, =annullato, =annullata, =ignorato, =escluso, fuori ambito'),
    'weight.optional': entries(`
      opzionale, facoltativ*, ove (applicabile/previsto), eventualmente, all'occorrenza, opzionali, opzionalmente,
      se (applicabile/necessario/previsto/presente/richiesto/possibile/pertinente/del caso/esistente/utilizzato/
      disponibile), ^solo (per/se/in), ^soltanto (per/se), ove (applicabile/previsto/necessario/possibile),
      qualora (necessario/applicabile), quando (applicabile/necessario/possibile), dove applicabile, se serve,
      non (obbligatorio/bloccante/vincolante), =auspicabile se possibile, secondo necessità, a seconda`),
    'weight.recommended': entries(`
      consigliat*, raccomandat*, suggerit*, =bassa, =minore, raccomandazione, auspicabile, preferibilmente,
      priorità bassa, =basso`),
    'weight.mandatory': entries(`
      obbligatori*, richiest*, necessari*, indispensabile, =alta, importante, importanti, bloccante, bloccanti,
      critico, critica, critici, critiche, obbligo, essenzial*, indispensabili, tassativo, =deve, priorità alta,
      =alto, vincolante, imprescindibil*`),
    'severity.critical': entries('critico, critica, critici, critiche, urgente, bloccante, gravità 1, emergenza'),
    'severity.high': entries('=alta, =alto, ^alta, ^alto, grave, gravità 2, =maggiore, =elevata'),
    'severity.medium': entries('=media, =medio, ^media, ^medio, moderat*, =normale, gravità 3'),
    'severity.low': entries('=bassa, =basso, ^bassa, ^basso, =minore, lieve, gravità 4'),
    'branch.if': entries(`
      ^se, ^quando, ^in caso di, ^nel caso [in cui], ^qualora, ^solo se, ^purché, ^per ogni, ^una volta che,
      ^in presenza di, ^se il`),
    'branch.otherwise': entries(`
      ^altrimenti, ^in caso contrario, ^a meno che, ^salvo, ^tranne, altrimenti, in caso contrario, ^se no,
      ^diversamente, ^eccetto`),
    'choice.mark-one': entries(`
      barrare la casella, selezionare (uno/una), scegliere (uno/una), indicare con una x,
      cancellare la voce che non interessa,
      (barrare/selezionare/scegliere/indicare) (uno/una/una casella/una sola/un'opzione), barrare la voce,
      una delle seguenti, cancellare le voci`),
    placeholder: entries(`
      da (definire/compilare/completare/confermare/stabilire), =compilare, =inserire, =descrivere, =indicare, =nome,
      =link, =da definire, =data, ^indicare, ^inserire, ^descrivere, ^compilare, ^aggiungere, il tuo …, ^il tuo,
      ^nome del`),
    'list.go-if-all': entries(`
      go se [tutt*], procedere (se/solo se), tutt* … devono, condizioni per (il go/l'approvazione),
      pronto (quando/se), go (solo se/quando), continuare se, rilasciare se, tutti i [seguenti] (criteri/punti),
      tutte le condizioni, devono essere (soddisfatti/soddisfatte/vere), deve essere vero, per approvare,
      criteri (di go/go/per il go), condizioni (di go/di rilascio), pronto per il rilascio (quando/se),
      si procede se`),
    'list.no-go-if-any': entries(`
      no-go se, non (procedere/rilasciare) se, interrompere se, fermarsi se, uno qualsiasi d(ei/elle/i),
      criteri bloccanti, no-go (quando/in caso di), non (continuare/pubblicare/andare in produzione) se,
      annullare se, uno dei seguenti, una delle seguenti, una qualsiasi delle, uno qualsiasi dei,
      criteri (di no-go/no-go/di interruzione), condizioni di no-go, =bloccanti`),
    'list.success': entries(`
      criteri di (successo/uscita/accettazione/completamento), definizione di (fatto/completato), riuscito se,
      criterio di (successo/accettazione/uscita/completamento), considerato (riuscito/completato/superato),
      superato se, completato quando, riuscito quando`),
    'list.prerequisites': entries(`
      prerequisit*, requisiti, requisiti preliminari, condizioni preliminari, precondizioni, =dipendenze`),
    'label.item': entries(`
      =elemento, =voce, =attività, =passo, =azione, =descrizione, =requisito, =criterio, =verifica, =controllo,
      =elementi, =voci, =passi, =azioni, =verifiche, =controlli, =punto, =punti, =requisiti, =criteri, =test,
      =prova, =cosa, =compito, =compiti, =tema, =argomento, =domanda, caso di test, punto di controllo, =operazione`),
    'label.counter': entries('=n., =nr, =num., =numero, =n°, =id, =rif, =rif., =#'),
    'label.status': entries(`
      =stato, =fatto, =esito, =risultato, =ok, =verificato, =risultati, =eseguito, =completato, =sì/no, =si/no,
      =s/n, =pronto, =avanzamento, =superato, =conforme`),
    'label.owner': entries(`
      =responsabile, =incaricato, assegnato a, =chi, a cura di, =referente, =responsabili, =persona, =proprietario,
      =eseguito da, =assegnatario, =da parte di, responsabile dell'azione, =esecutore`),
    'label.due': entries(`
      =scadenza, =termine, data prevista, =entro, entro il, data di scadenza, =quando, =pianificato,
      data (limite/prevista/obiettivo)`),
    'label.evidence': entries(`
      =evidenza, =prova, =link, =allegato, =riscontro, =evidenze, =riferimento, =ticket, =schermata, screenshot,
      =documento, =allegati, =collegamento`),
    'label.comment': entries(`
      =note, =osservazioni, commento, commenti, =nota, =dettagli, osservazione, =motivo, =ragione, motivazione,
      =condizione, =condizioni, =riserva, =riserve, =prescrizioni`),
    'label.priority': entries(`
      =priorità, =criticità, =gravità, =obbligatorio, =livello, =rischio, =tipo, =peso, =richiesto, =bloccante,
      =importanza`),
    'label.metric': entries(`
      metrica, indicatore, misura, metriche, indicatori, =misure, kpi, =parametro, misurazione`),
    'label.target': entries(`
      obiettivo, target, atteso, valore atteso, accettabile, obiettivi, valore obiettivo, valori attesi, =previsto,
      =normale, valore normale, intervallo normale, soglia ok, =ok, =verde, attesa, valore accettabile,
      valore di riferimento, baseline, nominale`),
    'label.actual': entries(`
      =effettivo, =misurato, =rilevato, =ottenuto, =attuale, =reale, valore attuale, valore misurato,
      valore rilevato, valore reale, =valore, =risultato, risultato ottenuto, =misurazione`),
    'label.alert': entries(`
      allarme, allerta, soglia di allarme, avviso, allarmi, critico, critica, =rosso, =giallo, soglia critica,
      soglia di (avviso/allerta), rollback (se/a), interrompere se, pericolo, allarme se, =trigger`),
    'label.threshold': entries('soglia, limite, intervallo, soglie, limiti, tolleranza, =min/max'),
    'label.interval': entries(`
      intervallo, frequenza, cadenza, ogni, frequenza di (controllo/verifica), intervallo di (misura/controllo),
      =periodo, periodicità`),
    'label.phase': entries('=fase, =fasi, =tappa, =tappe, =passo, =milestone, =pietra miliare'),
    'label.length': entries(`
      durata, durata (stimata/prevista), =stima, =stimato, finestra, =finestra, finestra temporale, =inizio, =fine,
      =quando, ora di (inizio/fine), tempo (stimato/previsto), =orario, =ora, =tempo`),
    'label.fact': entries(`
      =titolo, =versione, =revisione, =autore, creato il, ultimo aggiornamento, =ambiente, =branch,
      numero di modifica, =file, =impegno, =sistema, =progetto, =prodotto, =documento, =data di creazione,
      =creato da, =creato, ultima modifica, =aggiornato, =aggiornato il, ambiente (di destinazione/target),
      =applicazione, =ticket, =build, =cliente, =commit, =redatto da,
      numero (di versione/di ticket/della richiesta), =server, finestra di (manutenzione/rilascio),
      =versione del documento, =classificazione`),
    'label.command': entries(`
      =comando, =eseguire, =lanciare, =comandi, =script, comando da eseguire, =istruzione, =interrogazione`),
    'label.expected': entries(`
      risultato atteso, =output, deve (mostrare/restituire), atteso, attesa, attesi, risultati attesi,
      output atteso, risposta attesa, =risposta, restituisce, ritorna, deve (essere/apparire),
      dovrebbe (mostrare/restituire/essere), =uscita`),
    'label.verify-with': entries(`
      verificare con, come verificare, =verifica, =validazione, verificare (tramite/mediante), metodo di verifica,
      comando di verifica, come (controllare/testare), =controllo`),
    'label.contact': entries(`
      =contatto, =referente, =telefono, =cellulare, =e-mail, =posta, =canale, =reperibile, =sostituto, =contatti,
      =email, =mail, =numero, =tel, =tel., =riserva, numero di telefono, =reperibilità, indirizzo e-mail`),
    'label.escalation': entries('=escalation, =livello, =gravità, =incidente, livello di escalation, =incidenti'),
    'label.decision': entries(`
      =decisione, decisione (finale/go/di rilascio), go/no-go, stato (generale/complessivo/finale),
      esito (complessivo/finale/generale), risultato (complessivo/finale), valutazione (complessiva/finale),
      approvato per, pronto per (la produzione/il rilascio/produzione), =verdetto, =parere, =raccomandazione,
      =conclusione, =approvato, =approvato?`),
    'label.number': entries(`
      numero di, numero, quanti, quante, dimensione, dimensioni, =righe, durata, tempo di risposta, tempo totale,
      percentuale, tasso, latenza, throughput, totale, conteggio, utilizzo, quantità, disponibilità`),
    'label.symptom': entries('sintomo, sintomi, =segno, =segnali, =problema, =problemi'),
    'label.solution': entries(`
      soluzione, soluzioni, risoluzione, mitigazione, correzione, =azione, =azioni, rimedio, =causa, =cause,
      =diagnosi`),
    'compare.less': entries(`
      meno di, minore di, inferiore a, al di sotto di, sotto (il/i/lo/le/la/#), inferiori a, più veloce di`),
    'compare.at-most': entries(`
      al massimo, massimo, max, fino a, minore o uguale, non (più di/oltre/superiore a), max., massimo di,
      # al massimo, non (superare/superi/deve superare/superiore), minore o uguale a, inferiore o uguale a, entro #,
      # o meno, in meno di, # massimo`),
    'compare.at-least': entries(`
      almeno, minimo, min #, min. #, min: #, come minimo, maggiore o uguale, non meno di, non inferiore a,
      minimo di, maggiore o uguale a, superiore o uguale a, # o più, a partire da #, non inferiore, # minimo`),
    'compare.more': entries(`
      più di, maggiore di, superiore a, oltre, sopra [il/i/lo], supera*, superiori a, più alto di, superare,
      oltre (il/i/#), eccede`),
    'compare.between': entries('tra # e #, tra, fra # e #, da # a #'),
    'compare.equal': entries('esattamente, uguale a, pari a, zero'),
    'compare.about': entries('circa, ca, ca., approssimativamente, intorno a, vicino a, quasi, basso, minima'),
    demand: entries(`
      deve, devono, dovrebbe, atteso, obiettivo, restare, dovrebbero, attesa, garantire, assicurare, resta, rimane,
      rimanere, mantenere, soglia obiettivo, deve essere, devono essere`),
    alert: entries(`
      allarme se, avviso se, scatta, notifica se, escalation se, rollback se, allarme, allarmi, avvisare, avviso,
      notifica, scala, escalare, interrompere se, supera la soglia, autoscaling, configurat*`),
    'vague.measure': entries(`
      prestazioni, latenza, tempo* di risposta, tasso di errore, metriche, memoria, carico, performance,
      tempo* di caricamento`),
    'vague.quality': entries(`
      accettabil*, normale, normali, stabile, stabili, buono, buona, buoni, buone, ottimal*, ottimizzat*,
      soddisfacent*, ragionevol*, sufficient*, rapid*, adeguat*, entro i limiti, nella norma, senza regressioni`),
    'vague.reference': entries(`
      riferimento, abituale, normale, media, obiettivo, precedente, baseline, storico, nominale`),
    negation: entries(`
      non, nessun*, nessuna, senza, zero, mai, non deve, non trovat*, niente, vuot*, privo di, nessuno, non ci sono,
      non esiste*, nemmeno, né, =0, manca*, assente, privi di`),
    'rollback.trigger': entries(`
      trigger, criteri (di rollback/di ripristino), quando (tornare indietro/eseguire il rollback), condizioni,
      criteri, criteri (di rientro/per il rollback/di interruzione), rollback (se/in caso di),
      quando (ripristinare/annullare/attivare il rollback), condizioni (di/per) (rollback/ripristino), ^se, ^quando,
      ^in caso di, uno dei seguenti`),
    'rollback.budget': entries(`
      rto, tempo (massimo/limite), entro, in meno di, al massimo, max., meno di, limite di tempo, massimo,
      deve completarsi (in/entro), tempo di (ripristino/rientro), durata massima`),
    'rollback.validation': entries(`
      verific*, valid*, controll*, test, dopo (il rollback/il ripristino), confermare (il ripristino/che),
      post-rollback`),
    'rollback.option': entries(`
      opzione, scenari*, rapido, rapida, completo, completa, parzial*, database, codice, configurazion*, immediat*,
      manual*, automatic*, piano`),
    'rollback.communication': entries(`
      comunicazion*, comunicare, notificare, notific*, informare, avvisare, contatt*, decisione, prerequisiti`),
    'unit.millisecond': entries('millisecondo, millisecondi'),
    'unit.second': entries('s, sec, sec., secondo, secondi'),
    'unit.minute': entries('min, minuto, minuti'),
    'unit.hour': entries('h, ora, ore'),
    'unit.day': entries('g, gg, giorno, giorni'),
    'unit.week': entries('sett, sett., settimana, settimane'),
    'unit.month': entries('mese, mesi'),
    'unit.percent': entries('%, per cento, percento'),
    'soak.restart': entries(`riavvi* … (timer/conteggio/periodo), azzer* … (timer/conteggio/periodo)`),
    'time.hourly': entries(`ogni ora`),
    'time.daily': entries(`giornalier(o/a), ogni giorno`),
    'time.weekly': entries(`settimanal*, ogni settimana`),
    'metric.less': entries(`latenza, tempo di risposta, error*, incident*, utilizzo, cpu, memoria, durata, guast*`),
    'metric.more': entries(`disponibilita, tasso di successo, copertura`),
    'label.diagnosis': entries(`diagnosi`),
    'choice.alternative': entries(`patch, minore, maggiore, standard, normale, emergenza`),
    'choice.scope': entries(`solo, soltanto, solamente, =entrambi, =entrambe, tutto, =tutti, =nessuno`),
  },
}
