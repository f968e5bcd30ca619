// Polish.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const pl: Table = {
  functionWords: entries(`
    oraz, dla, przed, przez, jeśli, lub, został, została, należy, czy, przy, które, który, nie, są, wszystkie, się`),
  distinctiveWords: entries(`
    zatwierdz*, podpis*, przygotowani*, wdrożeni*, wdrożenia, weryfikacj*, sprawdz*, odbiór, wycofani*, kryteria,
    akceptacj*, odpowiedzialn*, właściciel*, zadani*, tak/nie, nie dotyczy, do zrobienia, zakończon*, uwagi,
    załącznik*, kroki, imię, stanowisko, wymagani*, opcjonaln*, wykonani*, uruchomieni*, przywróceni*,
    kolejne kroki, warunki, zgoda, decyzj*, zaliczon*, niezaliczon*, monitorowani*, dostępn*, gotow(y/a/e/i/ość),
    co najmniej, mniej niż, więcej niż, środowisk*, kontakt*, termin, wynik, opis, sekund(y), godzin(y),
    czas odpowiedzi, jeśli dotyczy`),
  falseFriends: entries('go, no, on'),
  negators: entries('nie, jeszcze nie, nie został, nie została, nie zostało, nie jest, nie są, brak'),
  fillers: entries(`
    jest, są, być, był, była, musi, muszą, powinien, powinna, powinno, powinny, pozostaje, wynosi, w, we, na, do,
    od, z, ze, dla, po, przy, i, oraz, lub, wszystkie, wszystkich, brak, żaden, żadnych, oczekiwany, oczekiwana,
    sprawdź, sprawdzić, że, czy, średni, średnia, średnio, łącznie, wolne, wolnej, dostępne, podczas, jeśli`),
  numbers: numbers(`
    jeden 1, jedna 1, jedną 1, dwa 2, dwie 2, trzy 3, cztery 4, pięć 5, sześć 6, siedem 7, osiem 8, dziewięć 9,
    dziesięć 10, dwanaście 12, piętnaście 15, trzydzieści 30, pół 0.5`),
  units: {
    bytes: entries('bajt(ów/y)'),
    'req/s': entries('żądań na sekundę'),
    rows: entries('wiersz(e/y), wierszy'),
    errors: entries('błąd, błędy, błędów'),
    characters: entries('znak(i/ów)'),
    cores: entries('rdzeń, rdzenie, rdzeni'),
    users: entries('użytkownik(ów/cy)'),
    requests: entries('żądanie, żądania, żądań'),
    instances: entries('instancja, instancje, instancji'),
  },
  words: {
    'kind.prepare': entries(`
      przygotowani*, wymagania wstępne, warunki wstępne, czynności wstępne, planowani*, gotowość, przygotować,
      przed (wdrożeniem/uruchomieniem/wydaniem/startem/publikacją), czynności przygotowawcze, kopia zapasowa$,
      =kopia zapasowa, =kopie zapasowe, =backup, konfiguracja wstępna, zamrożenie, pre-deployment,
      warunki początkowe, przygotowawcz*, kontrola wstępna`),
    'kind.deploy': entries(`
      wykonanie, realizacja, przebieg, przełączeni*, =procedura, procedura (wdrożenia/instalacji/wydania),
      kroki (wdrożenia/wdrożeniowe/instalacji), =instalacja, wdrażanie, wdrożyć, migracj*,
      dzień (wdrożenia/uruchomienia), plan (wdrożenia/wykonania), uruchomić, publikowanie,
      wykonanie (wdrożenia/prac)`),
    'kind.verify': entries(`
      weryfikacj*, sprawdzeni*, walidacj*, testy dymne, odbiór techniczny, test, testy, testów, testowanie,
      testowania, kontrola, kontrole, kontroli, kontrolowanie, smoke test*,
      testy (regresji/akceptacyjne/dymne/po wdrożeniu), sprawdzić, zweryfikować, weryfikować, sprawdzenie,
      test dymny, zapewnienie jakości, lista kontroli`),
    'kind.monitor': entries(`
      obserwacj*, nadzór, stabilizacj*, hypercare, opieka powdrożeniowa, monitoring*, monitorowani*, monitorować,
      obserwować, okres (obserwacji/stabilizacji), pierwsze # (godziny/godzin/dni), alertowanie, reguły alertów,
      stabilność, obserwowalność, wzmożony nadzór, nadzór powdrożeniowy`),
    'kind.gate': entries(`
      go/no-go, decyzj*, kryteria (sukcesu/wyjścia/akceptacji/odbioru), punkt decyzyjny, go-/no-go,
      decyzja (go/no-go/o wdrożeniu/końcowa), bramka jakości, =bramka,
      kryteria (go/no-go/wydania/wdrożenia/zakończenia/powodzenia/gotowości), definicja (ukończenia/gotowości),
      przegląd gotowości, kontrola końcowa, ostateczne sprawdzenie, gotowe do (wdrożenia/wydania), punkt kontrolny,
      kryterium (sukcesu/akceptacji/wyjścia/odbioru/ukończenia/zakończenia)`),
    'kind.signoff': entries(`
      zatwierdzeni*, akceptacj*, podpis*, autoryzacj*, protokół odbioru, aprobat*, uzgodnieni*, =odbiór,
      odbiór (końcowy/formalny/przez), =zgoda, =zgody, zgoda na (wdrożenie/produkcję/wydanie), zatwierdza*,
      zatwierdzający, osoby zatwierdzające, podpisujący, podpisy, zatwierdził(a), zaakceptował(a), autoryzacja,
      sign-off, akceptujący`),
    'kind.rollback': entries(`
      wycofani*, wycofać, cofnięci*, przywróceni*, powrót do poprzedniej wersji, plan (awaryjny/wycofania/b),
      odtworzeni*, jeśli coś pójdzie nie tak, rollback*, wycofanie zmian,
      plan (wycofania/awaryjny/przywrócenia/powrotu/odtworzenia/rollbacku),
      procedura (wycofania/przywrócenia/awaryjna), powrót, =powrót, w razie (problemów/niepowodzenia/awarii/błędu),
      jeśli coś pójdzie źle, przerwanie (wdrożenia), cofnąć, przywrócić, plan zapasowy, awaryjn* plan`),
    'kind.follow-up': entries(`
      dalsze kroki, kolejne kroki, następne kroki, retrospektywa, działania następcze, =wnioski,
      wyciągnięte wnioski, =podsumowanie, podsumowanie po, =zamknięcie,
      działania (po wdrożeniu/naprawcze/dodatkowe), post-mortem, przegląd po (wdrożeniu/wydaniu), po wydaniu$,
      lekcje, ulepszenia`),
    'kind.reference': entries(`
      kontakt*, odnośniki, załącznik*, słownik, słowniczek, rozwiązywanie problemów, znane problemy, spis treści,
      historia (zmian/wersji/dokumentu), =cel, wprowadzenie, kontekst, legenda, eskalacja, role i odpowiedzialności,
      =zakres, =uwagi, =notatki, =linki, przydatne linki, wstęp, =wstęp, =kontakt, kontakty, lista kontaktów,
      dane kontaktowe, referencje, =odniesienia, dodatek, aneks, pojęcia, skróty, najczęściej zadawane pytania, faq,
      =zawartość, rejestr zmian, historia (rewizji), ^o dokumencie, =przegląd, =tło, =cele, powiązane dokumenty,
      dobre praktyki, najlepsze praktyki, =przykład, =przykłady, =zespół, =harmonogram, =wsparcie, =założenia,
      definicje, wniosek końcowy, ścieżka eskalacji, eskalacj*`),
    'kind.none': entries(`
      informacje o (wydaniu/wersji), notatki (o wydaniu/do wydania), kierownik wydania, menedżer wydania,
      nazwa (wydania/wersji), numer wersji, data (wydania/wdrożenia/publikacji),
      środowisk* (wdrożenia/testowe/testowego/docelowe), lista kontrolna, listy kontrolne, lista sprawdzająca,
      checklist*, check-list*, checklista, preprodukcj*, środowisko przedprodukcyjne, dane testowe, konto testowe,
      konta testowe, podpis (cyfrowy/elektroniczny/pakietu/kodu), narzędzi* monitorując*, kontrol* dostępu,
      kontrola wersji, zgoda użytkownika, zgody rodo`),
    'kind.explanation': entries(`
      ^co, ^dlaczego, ^po co, ^jak, ^kiedy używać, =przykład, =przykłady, ^przykład, pułapk*, typowe błędy,
      częste błędy, dobre praktyki, najlepsze praktyki, =wniosek, =podsumowanie, wskazówk*, =wprowadzenie,
      =kontekst, =wyjaśnienie, uzasadnienie, lekcje, warto wiedzieć, =postanowienia ogólne, =informacje ogólne`),
    readiness: entries(`
      udokumentowan(y/a/e/i/o), przetestowan(y/a/e/i/o), zweryfikowan(y/a/e/i/o), sprawdzon(y/a/e/o), sprawdzeni,
      przygotowan(y/a/e/i/o), gotow(y/a/e/i), gotów, dostępn(y/a/e/i), zdefiniowan(y/a/e/i/o), określon(y/a/e/o),
      zidentyfikowan(y/a/e/i/o), potwierdzon(y/a/e/o), zatwierdzon(y/a/e/o), zaktualizowan(y/a/e/i/o),
      przećwiczon(y/a/e/o), zaplanowan(y/a/e/i/o), poinformowan(y/a/e/i/o), powiadomion(y/a/e/o), powiadomieni,
      przypisan(y/a/e/i/o), na dyżurze, dyżuruje, skonfigurowan(y/a/e/i/o), utworzon(y/a/e/o), ukończon(y/a/e/o),
      zakończon(y/a/e/o), znan(y/a/e/i), aktualn(y/a/e/i), wykonan(y/a/e/i/o), zainstalowan(y/a/e/i/o),
      włączon(y/a/e/o), aktywn(y/a/e/i), zapisan(y/a/e/i/o), opublikowan(y/a/e/i/o), podpisan(y/a/e/i/o),
      uzgodnion(y/a/e/o), wyznaczon(y/a/e/o), przeszkolon(y/a/e/o), przeszkoleni, ustalon(y/a/e/o),
      zabezpieczon(y/a/e/o), na miejscu, istnieje, istnieją, działając(y/a/e), zaakceptowan(y/a/e/i/o),
      wdrożon(y/a/e/o)`),
    'time.before': entries(`
      poprzedzając*, # (dni/tygodni*) przed, w przeddzień, przed (wdrożeniem/uruchomieniem/wydaniem/startem/
      publikacją/migracją/instalacją/przełączeniem/release/go-live), ^przed,
      # (dzień/dni/godzin/godziny/godzinę/tydzień/tygodni/tygodnie/minut) przed, dzień przed, poprzedni dzień,
      wstępnie, pre-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/wdrożeni*/uruchomieni*)`),
    'time.during': entries(`
      podczas, w trakcie, w dniu, w czasie, dzień wdrożenia, w dniu (wdrożenia/wydania/startu), w trakcie wdrożenia,
      podczas wdrożenia`),
    'time.after': entries(`
      następnie, zaraz po, bezpośrednio po, pierwsze # godzin, pierwszych #,
      po (wdrożeniu/uruchomieniu/wydaniu/starcie/publikacji/migracji/instalacji/przełączeniu/go-live/release),
      # (minut/godzin/godziny/dni/dzień/tygodni/tygodnie) po, pierwsze # (godziny/godzin/dni), po zakończeniu,
      następnego dnia, powdrożeniow*, później,
      post-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/wdrożeni*/produkcj*/uruchomieni*)`),
    'time.event': entries(`
      wdrożeni*, wydani*, uruchomieni*, start* produkcyjn*, publikacj*, przełączeni*, release*, deploy*, instalacj*,
      produkcyjne uruchomienie, wdrożyć, wdrażani*, start produkcyjny, go-live, migracj*, aktualizacj*, przełączyć,
      uruchomienie produkcyjne, produkcyjne wdrożenie`),
    'time.every': entries(`
      co #, co godzinę, co dzień, każd*, codziennie, dziennie, tygodniowo, raz (na/w/dziennie), dwa razy dziennie,
      na bieżąco, dzień roboczy, co # (minut/minuty/godzin/godziny/dni/sekund),
      co (minutę/tydzień/miesiąc/pół godziny), każdego dnia, każdej godziny,
      raz (na godzinę/dziennie/na dzień/w tygodniu/na tydzień), # razy (dziennie/na dzień/w tygodniu), miesięcznie,
      na godzinę, co godzina`),
    'time.at-once': entries('natychmiast, niezwłocznie, od razu, bezzwłocznie, natychmiastow*'),
    'time.soak': entries(`
      okres (stabilizacji/obserwacji), stabiln*, stabilność, stabilizacj*,
      bez (incydentów/błędów/alertów)`),
    enumerator: entries('krok, etap, faza, część, sekcja, rozdział, wariant, opcja'),
    'sign.signature': entries(`
      podpis, podpisał[a], parafka, podpisy, podpisano, czytelny podpis, pieczęć, podpisujący, =podpisz, =sign-off,
      podpis osoby`),
    'sign.approved-by': entries(`
      zatwierdził[a], zatwierdzone przez, zaakceptował[a], autoryzował[a], odebrał[a], sprawdził[a],
      zweryfikował[a], zatwierdza, zatwierdzający, zatwierdził, zatwierdzenie, zatwierdzony przez,
      zaakceptowane przez, akceptacja, akceptujący, akceptacja przez, autoryzacja, recenzent, przejrzał(a),
      sprawdzone przez, zweryfikowane przez, zgoda (od/na), odebrane przez, potwierdził(a)`),
    'sign.name': entries(`
      =imię i nazwisko, =nazwisko, =drukowanymi literami, =imię, =imię nazwisko, =nazwisko i imię,
      =imię i nazwisko osoby`),
    'sign.position': entries(`
      =rola, =stanowisko, =funkcja, =dział, w imieniu, =organizacja, =firma, =role, =jednostka, =tytuł, =zespół,
      =departament, =rola/stanowisko`),
    'sign.date': entries(`
      data, =dnia, daty, data (podpisu/zatwierdzenia), data i godzina, miejscowość data, =dzień`),
    'sign.statement': entries(`
      niniejszym, (oświadczam/potwierdzam/zatwierdzam/zaświadczam) że, ja niżej podpisany, niżej podpisany,
      niżej podpisana, niżej podpisani, podpisując, mój podpis, moim podpisem, zatwierdzam (wdrożenie/niniejsz*),
      potwierdzamy, oświadczamy, zapoznał(a/am/em) i`),
    'sign.acknowledged': entries(`
      zapoznał(a/am/em) się, przyjęto do wiadomości, do wiadomości, przeczytano i zrozumiano`),
    'role.name': entries(`
      kierownik wydania, release manager, osoba wdrażająca, lider techniczny, kierownik techniczny, programista,
      deweloper, zespół deweloperski, architekt, kierownik testów, lider qa, właściciel produktu, menedżer produktu,
      kierownik projektu, kierownik zespołu, dyrektor techniczny, eksploatacja, administrator systemu, dyżurny,
      inżynier dyżurny, administrator baz danych, oficer bezpieczeństwa, inspektor bezpieczeństwa,
      inspektor ochrony danych, iod, komitet ds. zmian, menedżer zmian, właściciel biznesowy, sponsor, zamawiający,
      właściciel (usługi/systemu), wsparcie, pomoc techniczna, prawny, dział prawny, audyt, finanse, marketing,
      komunikacja, szkolenia, dyrektor, kierownik, prezes, cio, menedżer incydentów, =utrzymanie, zespół utrzymania,
      =klient, klient, =zgodność,
      kierownik (projektu/zespołu/produktu/testów/wydania/działu/it/operacji/utrzymania/wdrożenia),
      menedżer (produktu/projektu/wydania/zmian/testów/operacji/jakości),
      lider (zespołu/projektu/techniczny/testów/qa/wdrożenia),
      inżynier (devops/qa/systemowy/bezpieczeństwa/oprogramowania), programiści, deweloperzy,
      architekt (systemu/rozwiązań), tester, testerzy,
      zespół (testów/qa/operacji/bezpieczeństwa/produktu/wsparcia/infrastruktury/projektowy), bezpieczeństwo,
      bezpieczeństwo informacji, jakość, =produkt, produkt, operacje, infrastruktura, dba, administrator,
      administratorzy, administrator (systemów/baz/sieci), biznes, =biznes, koordynator (wdrożenia/projektu),
      dyrektor*, zarząd, komitet sterujący, product owner, scrum master, analityk, dpo, cab, obsługa klienta,
      właściciel (procesu/aplikacji/biznesowy/produktu/danych)`),
    'role.head': entries(`
      kierownik, właściciel, lider, koordynator, odpowiedzialny, zespół, kierownicy, właściciele, menedżer,
      dyrektor, dyrektorzy, szef, naczelnik, inżynier, specjalista, specjalistka, analityk, administrator, komitet,
      dział, opiekun, przedstawiciel, manager, osoba odpowiedzialna, inspektor, oficer`),
    'role.does-the-work': entries(`
      kierownik wydania, release manager, osoba wdrażająca, wykonał(a), przygotował(a), opracował(a), wdrożył(a),
      sporządził(a), wykonane przez, przygotowane przez, opracowane przez, wdrożone przez, autor, wykonawca,
      wykonujący, kierownik wdrożenia, koordynator wdrożenia, operator`),
    'decision.go': entries(`
      go, akceptuję, zatwierdzon(y/a/e/o), zaakceptowan(y/a/e/i/o), =zgoda, dopuszczon(y/a/e/o), =zatwierdzam,
      =zatwierdzić, =zatwierdź, =akceptuj, =kontynuować, =wdrażać, =wdrożyć, pozytywna decyzja, zielone światło,
      przyjęt(y/a/e/o), autoryzowan(y/a/e/o), =tak wdrażać, zezwolono`),
    'decision.conditional': entries(`
      z zastrzeżeniami, z uwagami, zatwierdzon(y/a/e/o) (warunkowo/z zastrzeżeniami/z uwagami),
      zaakceptowan(y/a/e/o) (warunkowo/z uwagami/z zastrzeżeniami), warunkowo, warunkow(y/a/e), zgoda warunkowa,
      akceptacja warunkowa, warunkowe (go/zatwierdzenie/zaliczenie), go (warunkowo/z zastrzeżeniami/z uwagami)`),
    'decision.no-go': entries(`
      no-go, niezatwierdzon*, brak zgody, odrzucon(y/a/e/o), =odrzucam, =odrzucić, anulowan(y/a/e/o), =odmowa,
      =przerwać, =przerwij, nie (zatwierdzono/zatwierdzony/zatwierdzona/zaakceptowano/wdrażać/zatwierdzam/akceptuję/
      zgadzam się/dopuszczono), niezaakceptowan*, =stop, =zablokować, =wycofać, decyzja negatywna, niedopuszczon*`),
    'decision.hold': entries(`
      przełożono, do poprawy, odroczon(y/a/e/o), wstrzyman(y/a/e/o), zawieszon(y/a/e/o), =odroczyć, =wstrzymać,
      =przełożyć, przesunięt(y/a/e/o), =czekać, wymaga (poprawek/zmian/pracy), do ponownego rozpatrzenia,
      opóźnion(y/a/e/o)`),
    'answer.yes': entries('tak, =t, prawda'),
    'answer.no': entries('nie, =n, fałsz'),
    'answer.not-applicable': entries(`
      nie dotyczy, n/d, nd., =nd, n/a, =na, niewymagan*,
      nie (wymagane/jest wymagane/ma zastosowania/potrzebne/obowiązuje)`),
    'result.pass': entries(`
      zaliczon(y/a/e/o), pozytywn(y/a/e), wynik pozytywny, =ok, sukces, =sukces, udan(y/a/e), =zielony, =zielone,
      powodzenie, zakończon* powodzeniem, poprawn(y/a/e/ie), =działa, =dobrze, =normalnie, spełnion(y/a/e/o),
      =w normie, pomyśln(y/a/e/ie)`),
    'result.fail': entries(`
      niezaliczon(y/a/e/o), negatywn(y/a/e), wynik negatywny, =błąd, =błędy, nieudan(y/a/e), niepowodzenie,
      =czerwony, =czerwone, nie (zaliczono/zaliczony/zaliczone/działa/spełniono/spełnione/przeszedł), niespełnion*,
      niepoprawn*, =awaria, =porażka, zakończon* niepowodzeniem, niepomyśln*`),
    'result.partly': entries(`
      częściow(y/a/e/o), =żółty, =żółte, =pomarańczowy, częściowo (zaliczony/zaliczone/spełnione/spełniony),
      z uwagami, z ostrzeżeniami, ograniczon(y/a/e)`),
    'result.blocked': entries('zablokowan(y/a/e/o), nie można przetestować, nietestowaln*'),
    'state.todo': entries(`
      nierozpoczęt*, do zrobienia, nie rozpoczęto, =zaplanowane, =zaplanowany, =planowane, =nowe, =nowy, nie
      (rozpoczęty/rozpoczęte/wykonano/wykonane/zrobione/ukończono/ukończone/zakończono/zakończone/przetestowano/
      przetestowane/sprawdzono), niewykonan*, nieukończon*, niezakończon*, nieprzetestowan*, niezrobion*,
      do wykonania, niekompletn*`),
    'state.running': entries(`
      w toku, w trakcie, rozpoczęt(y/a/e/o), w realizacji, w trakcie (realizacji/wykonywania/testów), w przeglądzie,
      =trwa, realizowan(y/a/e)`),
    'state.waiting': entries(`
      oczekuje, oczekując(y/a/e), oczekiwanie, =otwarte, =otwarty, =czeka, czeka na,
      do (potwierdzenia/ustalenia/decyzji), oczekuje na, =nierozstrzygnięte`),
    'state.done': entries(`
      zrobion(y/a/e/o), =gotowe, =gotowy, =gotowa, wykonan(y/a/e/o), ukończon(y/a/e/o), zakończon(y/a/e/o),
      =zamknięte, =zamknięty, =rozwiązane, =sprawdzone, zrealizowan(y/a/e/o)`),
    'state.skipped': entries('pominięt(y/a/e/o), =anulowane, =anulowany, poza zakresem, =zaniechano, =odwołane'),
    'weight.optional': entries(`
      opcjonaln*, nieobowiązkow*, jeżeli dotyczy, w razie potrzeby, ewentualnie, opcjonalnie,
      jeśli (dotyczy/wymagane/potrzebne/ma zastosowanie/możliwe/konieczne/istnieje/używane/dostępne/są),
      jeżeli (dotyczy/wymagane/potrzebne/ma zastosowanie/możliwe/konieczne),
      o ile (dotyczy/to możliwe/wymagane/potrzebne), ^tylko (dla/jeśli/gdy/w przypadku),
      gdy (dotyczy/wymagane/potrzebne/ma zastosowanie), w miarę (potrzeb/możliwości),
      w razie (konieczności/potrzeby), nie (jest obowiązkowe/obowiązkowe/blokuje/jest wymagane), niewymagan*,
      nieblokując*, gdzie (dotyczy/ma zastosowanie), według potrzeb, zależnie od`),
    'weight.recommended': entries(`
      zalecan(y/a/e/i), zalecenie, rekomendowan(y/a/e), rekomendacja, =niski, =niska, =niskie, niski priorytet,
      =powinno, wskazane, pożądan(y/a/e), sugerowan(y/a/e)`),
    'weight.mandatory': entries(`
      obowiązkow(y/a/e/o), wymagan(y/a/e/i/ych), konieczn(y/a/e/ie), blokując(y/a/e), krytyczn(y/a/e/i/ych),
      ważn(y/a/e/i/ych), =wysoki, =wysoka, wysoki priorytet, =musi, niezbędn(y/a/e), istotn(y/a/e), bezwzględnie,
      =bloker, kluczow(y/a/e)`),
    'severity.critical': entries('krytyczn(y/a/e), piln(y/a/e), blokując(y/a/e), awaryjn(y/a/e)'),
    'severity.high': entries('=wysoki, =wysoka, =wysokie, ^wysoki, ^wysoka, poważn(y/a/e), duż(y/a/e)'),
    'severity.medium': entries('=średni, =średnia, =średnie, ^średni, ^średnia, umiarkowan(y/a/e), =normalny'),
    'severity.low': entries('=niski, =niska, =niskie, ^niski, ^niska, drobn(y/a/e), mał(y/a/e)'),
    'branch.if': entries(`
      ^jeśli, ^jeżeli, ^gdy, ^kiedy, ^w przypadku, ^w razie, ^tylko jeśli, ^o ile, ^dla każdego, ^gdyby, ^jak tylko,
      ^pod warunkiem`),
    'branch.otherwise': entries(`
      ^w przeciwnym razie, ^inaczej, ^chyba że, ^z wyjątkiem, ^jeśli nie, w przeciwnym razie, w przeciwnym wypadku,
      ^jeżeli nie, ^oprócz`),
    'choice.mark-one': entries(`
      zaznacz (jedno/jedną/właściwe), wybierz (jedno/jedną), właściwe zaznaczyć, niepotrzebne skreślić,
      (zaznacz/wybierz/zakreśl) (jedno/jedną/jeden/właściwe/jedną opcję), jedna z poniższych,
      właściwe (zakreślić/podkreślić), niewłaściwe skreślić`),
    placeholder: entries(`
      do (uzupełnienia/ustalenia/potwierdzenia/określenia/wypełnienia), =uzupełnij, =uzupełnić, =wpisz, =opisz,
      =podaj, =wstaw, =imię, =link, =do ustalenia, =do uzupełnienia, =data, ^wpisz, ^opisz, ^podaj, ^uzupełnij,
      ^dodaj, ^wstaw, twoje …, ^twój, ^twoje`),
    'list.go-if-all': entries(`
      go (jeśli/gdy) [wszystkie], kontynuować jeśli, wszystkie … muszą, warunki (go/zatwierdzenia/wdrożenia),
      gotowe (gdy/jeśli), go (tylko jeśli/wtedy gdy), kontynuować (gdy/tylko jeśli), wdrażać (jeśli/gdy),
      wdrożyć (jeśli/gdy), wszystkie [poniższe] (kryteria/warunki/punkty), muszą być spełnione, musi być prawdą,
      aby zatwierdzić, kryteria go, warunki (go/wydania/dopuszczenia), gotowe do (wdrożenia/wydania) (gdy/jeśli)`),
    'list.no-go-if-any': entries(`
      no-go jeśli, nie wdrażać (jeśli/gdy), przerwać (jeśli/gdy), którykolwiek, dowolny z, kryteria blokujące,
      no-go gdy, nie (kontynuować/wydawać/publikować/uruchamiać) (jeśli/gdy), wstrzymać (jeśli/gdy),
      zatrzymać (jeśli/gdy), anulować (jeśli/gdy), którykolwiek z, którekolwiek z, dowolne z, jedno z poniższych,
      jeden z poniższych, kryteria (no-go/przerwania), warunki no-go, =blokery, =blokujące`),
    'list.success': entries(`
      kryteria (sukcesu/wyjścia/akceptacji/odbioru/ukończenia), definicja ukończenia, zakończone powodzeniem jeśli,
      kryterium (sukcesu/akceptacji/wyjścia/odbioru/ukończenia/zakończenia), uznaje się za (zakończone/udane), zakończone gdy, sukces (jeśli/gdy),
      kryteria (powodzenia/zakończenia)`),
    'list.prerequisites': entries(`
      wymagania, wymagania wstępne, warunki wstępne, warunki początkowe, =zależności`),
    'label.item': entries(`
      =pozycja, =punkt, =zadanie, =krok, =czynność, =działanie, =opis, =wymaganie, =kryterium, =pozycje, =punkty,
      =zadania, =kroki, =czynności, =działania, =co, =wymagania, =kryteria, =test, =testy, =sprawdzenie, =element,
      =elementy, =temat, =pytanie, =nazwa, =przedmiot, punkt kontrolny, przypadek testowy, =weryfikacja`),
    'label.counter': entries('=lp., =l.p., =nr, =lp, =nr., =numer, =id, =#, =ref'),
    'label.status': entries(`
      =status, =stan, =wykonano, =wynik, =ok, =zrobione, =wyniki, =tak/nie, =t/n, =gotowe, =wykonane, =postęp,
      =zaliczono, =zaliczone, =zakończone, =rezultat, =sprawdzone`),
    'label.owner': entries(`
      =odpowiedzialny, =właściciel, osoba [odpowiedzialna], =kto, przypisane do, =wykonawca, =odpowiedzialni,
      =osoba, =wykonuje, =przypisany, =odpowiedzialność, =przez, =prowadzący, =realizujący`),
    'label.due': entries(`
      =termin, do kiedy, data docelowa, ostateczny termin, =terminy, =deadline, =kiedy,
      termin (wykonania/realizacji), planowana data, =planowane`),
    'label.evidence': entries(`
      =dowód, =link, =załącznik, =potwierdzenie, =dowody, =linki, =odnośnik, =zgłoszenie, zrzut ekranu,
      zrzuty ekranu, =załączniki, =dokument, =ticket`),
    'label.comment': entries(`
      =uwagi, komentarz*, =notatki, =uwaga, =notatka, =szczegóły, =powód, =uzasadnienie, =warunek, =warunki,
      =zastrzeżenia`),
    'label.priority': entries(`
      =priorytet, =waga, =krytyczność, =ważność, =wymagane, =poziom, =ryzyko, =typ, =obowiązkowe, =blokujące,
      =istotność`),
    'label.metric': entries('metryka, wskaźnik, miara, metryki, wskaźniki, =miary, kpi, =parametr, pomiar'),
    'label.target': entries(`
      cel, wartość (docelowa/oczekiwana/prawidłowa/normalna), wartości (docelowe/oczekiwane), oczekiwan(y/a/e),
      =norma, akceptowaln(y/a/e), próg ok, =ok, =zielony, =normalnie, baza, wartość bazowa, dopuszczaln(y/a/e)`),
    'label.actual': entries(`
      rzeczywist(y/a/e), zmierzon(y/a/e), uzyskan(y/a/e), aktualn(y/a/e), faktyczn(y/a/e), =wartość, =wynik,
      wartość (rzeczywista/zmierzona/aktualna), =obecnie`),
    'label.alert': entries(`
      alarm, alarmy, ostrzeżenie, ostrzeżenia, próg (alarmowy/ostrzegawczy/krytyczny/alarmu/ostrzeżenia),
      krytyczn(y/a/e), =czerwony, =żółty, rollback (jeśli/przy), przerwać (gdy/jeśli), wyzwalacz, alert,
      alert (gdy/jeśli)`),
    'label.threshold': entries(`
      próg, limit, granica, wartość graniczna, zakres, progi, limity, granice, tolerancja, zakresy`),
    'label.interval': entries(`
      interwał, częstotliwość, co ile, =co, =okres, częstotliwość (sprawdzania/pomiaru), interwał pomiaru, =cykl`),
    'label.phase': entries('=faza, =fazy, =etap, =etapy, kamień milowy, =krok'),
    'label.length': entries(`
      czas trwania, =czas, szacowany czas, planowany czas, =szacunek, okno czasowe, =okno, =początek, =start,
      =koniec, =kiedy, godzina (rozpoczęcia/zakończenia), =godzina, nakład`),
    'label.fact': entries(`
      =tytuł, =wersja, =rewizja, =autor, =utworzono, ostatnia aktualizacja, =środowisko, =gałąź, numer zmiany,
      =plik, =nakład, =system, =projekt, =produkt, =dokument, =data utworzenia, =utworzył,
      ostatnia (zmiana/modyfikacja), =zaktualizowano, środowisko docelowe, =aplikacja, =zgłoszenie, =build, =klient,
      =commit, numer (wersji/zgłoszenia), =serwer, =serwery, okno (serwisowe/wdrożeniowe), =klasyfikacja,
      wersja dokumentu`),
    'label.command': entries(`
      =polecenie, =komenda, =uruchom, =wykonaj, =polecenia, =skrypt, polecenie do wykonania, =zapytanie`),
    'label.expected': entries(`
      oczekiwan(y/a/e) [wynik/rezultat/odpowiedź/wyjście/wartość], oczekiwane wyniki, =wynik, =odpowiedź, zwraca,
      powinno (pokazać/zwrócić/być), powinien (pokazać/zwrócić/być), =wyjście, =dane wyjściowe`),
    'label.verify-with': entries(`
      =sprawdź, =weryfikacja, jak sprawdzić, =walidacja, sprawdzić za pomocą, zweryfikować za pomocą,
      sposób weryfikacji, metoda (weryfikacji/sprawdzenia), polecenie weryfikacji, jak zweryfikować, =kontrola,
      =test`),
    'label.contact': entries(`
      =kontakt, =telefon, =komórka, =e-mail, =kanał, =dyżur, =zastępca, =dostępność, =kontakty, =numer telefonu,
      =email, =mail, =numer, =tel, =tel., =telefon komórkowy, =adres e-mail, =dyżurny, =zastępstwo`),
    'label.escalation': entries(`
      =eskalacja, =poziom, =waga, =incydent, =awaria, poziom eskalacji, =incydenty, =awarie`),
    'label.decision': entries(`
      =decyzja, decyzja (go/no-go/końcowa/o wdrożeniu/ostateczna), go/no-go, status (ogólny/końcowy),
      wynik (ogólny/końcowy), ocena (ogólna/końcowa), zatwierdzone do, gotowe do (wdrożenia/produkcji/wydania),
      =werdykt, =opinia, =rekomendacja, =wniosek, =zatwierdzone, =zatwierdzono, =zatwierdzone?`),
    'label.number': entries(`
      liczba, liczba wierszy, ilość, ile, rozmiar, =wiersze, czas trwania, czas odpowiedzi, całkowity czas, procent,
      odsetek, wskaźnik, opóźnienie, przepustowość, suma, zużycie, wykorzystanie, dostępność`),
    'label.symptom': entries('objaw(y), =symptom, =symptomy, =oznaki, =problem, =problemy'),
    'label.solution': entries(`
      rozwiązani(e/a), naprawa, =działanie, =działania, =przyczyna, =przyczyny, =diagnoza, obejście`),
    'compare.less': entries(`
      mniej niż, poniżej, mniejsz* niż, niższ* niż, krócej niż, szybciej niż, mniejszy od, poniżej #`),
    'compare.at-most': entries(`
      co najwyżej, maks, nie (więcej niż/przekracza/dłużej niż), w ciągu, najwyżej, maks., maksymaln(y/a/e/ie),
      do #, max, nie (dłuższy niż/większy niż/wyższy niż/przekraczać/przekroczy/powyżej/ponad), mniejszy lub równy,
      # lub mniej, # maksymalnie, w ciągu #`),
    'compare.at-least': entries(`
      co najmniej, min #, min. #, min: #, minimum, przynajmniej, nie mniej niż, minimaln(y/a/e/ie), # lub więcej,
      większy lub równy, od #, nie (mniejszy niż/poniżej), # minimum`),
    'compare.more': entries(`
      więcej niż, powyżej, ponad, większ* niż, wyższ* niż, przekracza*, dłużej niż, powyżej #, przekroczy,
      przekraczając*, większy od`),
    'compare.between': entries('między # a #, pomiędzy # a #, między, pomiędzy, od # do #'),
    'compare.equal': entries('dokładnie, równ(y/a/e/o/ać się), =zero, wynosi'),
    'compare.about': entries('około, ok., mniej więcej, w przybliżeniu, blisko, prawie, niski, minimaln(y/a/e)'),
    demand: entries(`
      musi, muszą, ma być, cel, oczekiwan(y/a/e), powin(ien/na/no/ny), wartość docelowa, zapewnić, utrzymać,
      utrzymuje, pozostaje, pozostać, musi być, należy`),
    alert: entries(`
      alarm (gdy/jeśli), ostrzeż*, powiadom*, eskaluj gdy, wycofać gdy, alarm, alarmy, alert, alerty,
      alert (gdy/jeśli), powiadomić, eskalować, przerwać (gdy/jeśli), rollback (gdy/jeśli), skaluje,
      przekracza próg, skonfigurowan(y/a/e), wyzwala`),
    'vague.measure': entries(`
      wydajność, opóźnieni*, czas* odpowiedzi, przepustowość, wskaźnik błędów, metryki, pamięć, zużycie pamięci,
      obciążenie, czas ładowania`),
    'vague.quality': entries(`
      akceptowaln(y/a/e), normaln(y/a/e/ie), stabiln(y/a/e/ie), dobr(y/a/e/ze), zadowalając(y/a/e), rozsądn(y/a/e),
      wystarczając(y/a/e/o), szybk(i/a/ie/o), zoptymalizowan(y/a/e), w normie, odpowiedni(a/e), bez regresji`),
    'vague.reference': entries(`
      bazow(y/a/e), zwykł(y/a/e), norma, średni(a/ej), docelow(y/a/e), poprzedni(a/e), wcześniej, historyczn(y/a/e),
      baseline`),
    negation: entries(`
      nie, brak, bez, zero, nigdy, żaden, żadn*, nie może, nie powinn*, nie znaleziono, pust*, żadnego, żadnych,
      brakuje, nie ma, nic, ani, =0, nieobecn*, wolne od`),
    'rollback.trigger': entries(`
      wyzwalacz*, kryteria (wycofania/przerwania), kiedy wycofać, warunki, przesłanki,
      kryteria (rollbacku/wycofania/odwrotu), kryteria, rollback (gdy/jeśli), wycofać (gdy/jeśli),
      przerwać (gdy/jeśli), kiedy (cofnąć/przywrócić/przerwać), warunki (wycofania/rollbacku), ^jeśli, ^gdy,
      ^jeżeli, ^w przypadku, dowolne z poniższych, jedno z poniższych`),
    'rollback.budget': entries(`
      rto, limit czasu, w ciągu, maksymalnie, nie dłużej niż, maks., mniej niż, poniżej, co najwyżej,
      musi się (zakończyć/odbyć) w, czas (przywrócenia/odtworzenia/wycofania), maksymalny czas, do #`),
    'rollback.validation': entries(`
      weryfik*, walid*, sprawdz*, kontrol*, test(y/ów), po (wycofaniu/rollbacku/przywróceniu),
      potwierdzić (przywrócenie/że)`),
    'rollback.option': entries(`
      opcja, wariant, scenariusz*, szybki, szybkie, pełn(y/a/e), częściow(y/a/e), baza danych, bazy danych, kod,
      kodu, konfiguracj*, natychmiastow*, ręczn*, automatyczn*, plan`),
    'rollback.communication': entries(`
      komunikacj*, powiadom*, poinform*, informowani*, kontakt*, decyzj*, wymagania wstępne`),
    'unit.millisecond': entries('milisekund(a/y/ę), milisekund'),
    'unit.second': entries('s, sek, sek., sekund(a/y/ę), sekund'),
    'unit.minute': entries('min, minut(a/y/ę), minut'),
    'unit.hour': entries('h, godz, godz., godzin(a/y/ę), godzin'),
    'unit.day': entries('dzień, dni, dnia'),
    'unit.week': entries('tydz, tydz., tydzień, tygodni(e/a), tygodni'),
    'unit.month': entries('miesiąc, miesiące, miesięcy, miesiąca'),
    'unit.percent': entries('%, procent, proc.'),
    'soak.restart': entries(`zresetowac … (licznik/czas), licz* od nowa`),
    'time.hourly': entries(`co godzine`),
    'time.daily': entries(`codziennie, dzienn(y/ie)`),
    'time.weekly': entries(`cotygodniow*, co tydzien`),
    'metric.less': entries(`
      opoznieni*, czas odpowiedzi, bled*, blad*, incydent*, uzycie, cpu, pamiec*, czas trwania`),
    'metric.more': entries(`dostepnosc, skutecznosc, przepustowosc, pokrycie`),
    'label.diagnosis': entries(`diagnoza, diagnostyka`),
    'choice.alternative': entries(`poprawka, standardow*, normaln*, awaryjn*`),
    'choice.scope': entries(`tylko, wyłącznie, =oba, =obie, =obydwa, wszystko, =wszystkie, =żadne`),
  },
}
