// Fields in eleven languages beside English, decided by hand.
import { describe, expect, test } from 'vitest'
import { fieldsOf, type Row } from '@/lib/domain/checklist/fields/fixtures/format-field'
import { wordsOf } from '@/lib/domain/checklist/fields/fixtures/prose'
import { LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'

const LOCAL: Record<Exclude<Language, 'en'>, Row[]> = {
  de: [
    ['Antwortzeit: ____ ms (unter 300 ms)', 'Antwortzeit | number ms < 300 !'],
    ['Dauer: ____ Minuten', 'Dauer | number min'],
    ['Datum: ____', 'Datum | date'],
    ['Freigabedatum: [TT.MM.JJJJ]', 'Freigabedatum | date'],
    ['Beginn: [TT.MM.JJJJ HH:MM]', 'Beginn | date-time'],
    ['Getestet: Ja / Nein', 'Getestet | choice ! {Ja=pass, Nein=fail}'],
    ['Getestet J/N', 'Getestet | choice ! {J=pass, N=fail}'],
    ['Ergebnis: ☐ bestanden ☐ nicht bestanden', 'Ergebnis | choice ! {bestanden=pass, nicht bestanden=fail}'],
    ['Status: offen / in Arbeit / erledigt', 'Status | choice {offen=undecided, in Arbeit=undecided, erledigt=pass}'],
    ['Fehler in den letzten 15 Minuten: ____ (muss 0 sein)', 'Fehler in den letzten 15 Minuten | number = 0 !'],
    ['Fehlerquote: ____ % (< 0,5 %)', 'Fehlerquote | number % < 0.5 !'],
    ['Anzahl Nutzer: ____', 'Anzahl Nutzer | number'],
    ['Daten gesichert: ____', 'Daten gesichert | text'],
  ],
  fr: [
    ['Temps de réponse : ____ ms (inférieur à 300 ms)', 'Temps de réponse | number ms < 300 !'],
    ['Date : ____', 'Date | date'],
    ['Mise en production : [JJ/MM/AAAA]', 'Mise en production | date'],
    ['Validé : Oui / Non', 'Validé | choice ! {Oui=pass, Non=fail}'],
    ['Sauvegarde vérifiée O/N', 'Sauvegarde vérifiée | choice ! {O=pass, N=fail}'],
    ['Durée : ____ secondes', 'Durée | number s'],
    ['**Responsable** : __________', 'Responsable | text'],
    ['État : à faire / en cours / terminé', 'État | choice {à faire=undecided, en cours=undecided, terminé=pass}'],
    ['Disponibilité : ____ % (au moins 99,9 %)', 'Disponibilité | number % >= 99.9 !'],
  ],
  es: [
    ['Tiempo de respuesta: ____ ms (menos de 300 ms)', 'Tiempo de respuesta | number ms < 300 !'],
    ['Fecha: ____', 'Fecha | date'],
    ['Aprobado: Sí / No', 'Aprobado | choice ! {Sí=pass, No=fail}'],
    ['Copia verificada S/N', 'Copia verificada | choice ! {S=pass, N=fail}'],
    ['Duración: ____ minutos', 'Duración | number min'],
    [
      'Estado: pendiente / en curso / completado',
      'Estado | choice {pendiente=undecided, en curso=undecided, completado=pass}',
    ],
    ['Espacio libre: ____ (al menos 20 GB)', 'Espacio libre | number GB >= 20 !'],
  ],
  pt: [
    ['Data: ____', 'Data | date'],
    ['Data do deploy: ____', 'Data do deploy | date'],
    ['Data/Hora: ____', 'Data/Hora | date-time'],
    ['Sincronização de dados: ____', 'Sincronização de dados | text'],
    ['Aprovado: Sim / Não', 'Aprovado | choice ! {Sim=pass, Não=fail}'],
    ['Backup verificado S/N', 'Backup verificado | choice ! {S=pass, N=fail}'],
    ['Tempo de resposta: ____ ms (menos de 300 ms)', 'Tempo de resposta | number ms < 300 !'],
    ['Taxa de erro: ____ % (no máximo 0,5 %)', 'Taxa de erro | number % <= 0.5 !'],
    ['Contagem: ____ (deve ser 0)', 'Contagem | number = 0 !'],
  ],
  it: [
    ['Data: ____', 'Data | date'],
    ['Approvato: Sì / No', 'Approvato | choice ! {Sì=pass, No=fail}'],
    ['Durata: ____ secondi', 'Durata | number s'],
    ['Tempo di risposta: ____ ms (inferiore a 300 ms)', 'Tempo di risposta | number ms < 300 !'],
    ['Esito: superato / fallito', 'Esito | choice ! {superato=pass, fallito=fail}'],
    ['Rilascio: [GG/MM/AAAA]', 'Rilascio | date'],
  ],
  nl: [
    ['Datum: ____', 'Datum | date'],
    ['Goedgekeurd: Ja / Nee', 'Goedgekeurd | choice ! {Ja=pass, Nee=fail}'],
    ['Back-up gecontroleerd J/N', 'Back-up gecontroleerd | choice ! {J=pass, N=fail}'],
    ['Responstijd: ____ ms (minder dan 300 ms)', 'Responstijd | number ms < 300 !'],
    ['Vrij: ____ (minstens 20 GB)', 'Vrij | number GB >= 20 !'],
    ['Resultaat: geslaagd / mislukt', 'Resultaat | choice ! {geslaagd=pass, mislukt=fail}'],
  ],
  pl: [
    ['Data: ____', 'Data | date'],
    ['Zatwierdzone: Tak / Nie', 'Zatwierdzone | choice ! {Tak=pass, Nie=fail}'],
    ['Kopia sprawdzona T/N', 'Kopia sprawdzona | choice ! {T=pass, N=fail}'],
    ['Czas odpowiedzi: ____ ms (poniżej 300 ms)', 'Czas odpowiedzi | number ms < 300 !'],
    ['Wolne miejsce: ____ (co najmniej 20 GB)', 'Wolne miejsce | number GB >= 20 !'],
    ['Czas: ____ sekund', 'Czas | number s'],
  ],
  ru: [
    ['Дата: ____', 'Дата | date'],
    ['Выпуск: [ДД.ММ.ГГГГ чч:мм]', 'Выпуск | date-time'],
    ['Утверждено: Да / Нет', 'Утверждено | choice ! {Да=pass, Нет=fail}'],
    ['Копия проверена Д/Н', 'Копия проверена | choice ! {Д=pass, Н=fail}'],
    ['Время ответа: ____ мс (менее 300 мс)', 'Время ответа | number ms < 300 !'],
    ['Свободно: ____ (не менее 20 ГБ)', 'Свободно | number GB >= 20 !'],
    ['Ошибки: ____ (не более 5)', 'Ошибки | number <= 5 !'],
  ],
  zh: [
    ['日期：____', '日期 | date'],
    ['上线日期：[YYYY年MM月DD日]', '上线日期 | date'],
    ['是否通过：是 / 否', '是否通过 | choice ! {是=pass, 否=fail}'],
    ['备份已验证：是/否', '备份已验证 | choice ! {是=pass, 否=fail}'],
    ['响应时间：____ 毫秒（低于300毫秒）', '响应时间 | number ms < 300 !'],
    ['错误率：____ %（低于1%）', '错误率 | number % < 1 !'],
    ['测试结果：☐ 通过 ☐ 不通过', '测试结果 | choice ! {通过=pass, 不通过=fail}'],
    ['状态：未开始 / 进行中 / 已完成', '状态 | choice {未开始=undecided, 进行中=undecided, 已完成=pass}'],
  ],
  ja: [
    ['日付：____', '日付 | date'],
    ['確認結果：はい / いいえ', '確認結果 | choice ! {はい=pass, いいえ=fail}'],
    ['応答時間：____ 秒（2秒未満）', '応答時間 | number s < 2 !'],
    ['エラー率：____ %（1%以下）', 'エラー率 | number % <= 1 !'],
    ['判定：☐ 合格 ☐ 不合格', '判定 | choice ! {合格=pass, 不合格=fail}'],
    ['状態：未着手 / 進行中 / 完了', '状態 | choice {未着手=undecided, 進行中=undecided, 完了=pass}'],
  ],
  ar: [
    ['التاريخ: ____', 'التاريخ | date'],
    ['تمت الموافقة: نعم / لا', 'تمت الموافقة | choice ! {نعم=pass, لا=fail}'],
    ['زمن الاستجابة: ____ ثانية (أقل من 5 ثواني)', 'زمن الاستجابة | number s < 5 !'],
    ['النتيجة: ☐ ناجح ☐ فاشل', 'النتيجة | choice ! {ناجح=pass, فاشل=fail}'],
    ['المساحة: ____ (على الأقل 20 GB)', 'المساحة | number GB >= 20 !'],
  ],
}

describe.each(LANGUAGES.flatMap((language) => (language === 'en' ? [] : [[language, LOCAL[language]] as const])))(
  'in %s',
  (language, rows) => {
    test.each(rows)('%s', (text, ...fields) => {
      expect(fieldsOf(text, wordsOf(language))).toEqual(fields)
    })
  },
)
