// Small documents for the faults of the first list, kinds U.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_U: Cases = {
  'u1-german-words': {
    text: `# Leistung
- [ ] Antwortzeit höchstens 200 Millisekunden
- [ ] Ladezeit weniger als 3 Sekunden
- [ ] Fehlerquote unter 2 %`,
    items: 3,
    bounds: 3,
    units: ['ms', 's', '%'],
  },
  'u1-french-words': {
    text: `# Performance
- [ ] Temps de réponse inférieur à 200 ms
- [ ] Chargement en moins de 3 secondes
- [ ] Taux d'erreur au maximum 2 %`,
    items: 3,
    bounds: 3,
    units: ['ms', 's', '%'],
  },
  'u1-chinese': {
    text: `# 性能
- [ ] 响应时间小于 200 毫秒
- [ ] 成功率不低于 99%`,
    items: 2,
    bounds: 2,
    units: ['ms', '%'],
  },
  'u1-japanese': {
    text: `# 性能
- [ ] 応答時間 200 ミリ秒以下
- [ ] 成功率 99% 以上`,
    items: 2,
    bounds: 2,
    units: ['ms', '%'],
  },
  'u1-russian': {
    text: `# Производительность
- [ ] Время ответа менее 200 миллисекунд
- [ ] Доля ошибок не более 2 %`,
    items: 2,
    bounds: 2,
    units: ['ms', '%'],
  },
  'u1-spanish-portuguese': {
    text: `# Rendimiento
- [ ] Tiempo de carga inferior a 3 segundos
- [ ] Taxa de erro abaixo de 2 %
- [ ] Recuperación en menos de 10 minutos`,
    items: 3,
    bounds: 3,
    units: ['s', '%', 'min'],
  },
  'u1-arabic': {
    text: `# الأداء
- [ ] زمن الاستجابة أقل من 3 ثوان
- [ ] معدل الخطأ أقل من 2%`,
    items: 2,
    bounds: 2,
    units: ['s', '%'],
  },
  'u1-dutch': {
    text: `# Prestaties
- [ ] Laadtijd minder dan 3 seconden
- [ ] Foutpercentage lager dan 2 procent`,
    items: 2,
    bounds: 2,
  },
  'u1-polish': {
    text: `# Wydajność
- [ ] Czas ładowania poniżej 3 sekund`,
    items: 1,
    bounds: 1,
    units: ['s'],
  },
  'u1-italian': {
    text: `# Prestazioni
- [ ] Il tempo di caricamento è inferiore a 3 secondi`,
    items: 1,
    bounds: 1,
    units: ['s'],
  },
}
