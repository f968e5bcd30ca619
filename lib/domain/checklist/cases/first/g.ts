// Small documents for the faults of the first list, kinds G.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_G: Cases = {
  'g1-go-if-in-bold': {
    text: `# Decision

- [ ] Tests pass

**Go if:**
- Error rate is below 1 %
- Support is staffed

**No-go if:**
- A data loss bug is open`,
    items: 1,
    criteria: 3,
    holds: true,
  },
  'g1-french-lists': {
    text: `# Décision

- [ ] Tests passés

### GO si :
- Tous les tests sont verts
- La documentation est prête

### NO-GO si :
- Un bug bloquant est connu`,
    items: 1,
    criteria: 3,
    holds: true,
  },
  'g1-german-lists': {
    text: `# Entscheidung

- [ ] Tests bestanden

### GO, wenn
- alle Tests bestanden sind
- die Bereitschaft besetzt ist

### NO-GO, wenn
- ein kritischer Fehler offen ist`,
    items: 1,
    criteria: 3,
    holds: true,
  },
  'g1-spanish-lists': {
    text: `# Decisión

- [ ] Pruebas superadas

### GO si:
- Las pruebas están en verde

### NO-GO si:
- Hay un error crítico abierto`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'g1-table-of-criteria': {
    text: `# Decision

- [ ] Tests pass

## Go/No-Go criteria

| Criterion | Go | No-Go |
|---|---|---|
| Open critical bugs | none | one or more |
| Backup age | under 1 day | older |`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'g1-numbered-go-criteria': {
    text: `# Decision

- [ ] Tests pass

## Go criteria
1. Load test passed
2. Penetration test passed
3. Help desk trained`,
    items: 1,
    criteria: 3,
    holds: true,
  },
  'g2-all-blocking': {
    text: `# Release

- [ ] Tests pass

To go live, these must hold:
- 100 % of the blocking items are done
- 90 % of the other items are done`,
    items: 1,
    holds: true,
  },
  'g2-pass-rate-sentence': {
    text: `# Release

- [ ] Tests pass

## Exit criteria
- 95 % of all test cases passed
- No open blocker`,
    items: 1,
    criteria: 2,
    holds: true,
  },
  'g2-german-quote': {
    text: `# Freigabe

- [ ] Tests bestanden

Für die Freigabe muss gelten:
- 100 % der Pflichtpunkte erledigt
- 95 % der übrigen Punkte erledigt`,
    items: 1,
    holds: true,
  },
  'g2-acceptance-threshold': {
    text: `# Acceptance

- [ ] Test run finished

## Acceptance criteria
- At least 98 % of test cases pass`,
    items: 1,
    holds: true,
  },
  'g2-all-and-any': {
    text: `# Release

- [ ] Tests pass

**GO IF ALL TRUE:**
- 100% of critical tests passed
- 95% of other tests passed

**NO-GO IF ANY TRUE:**
- Fewer than two engineers on call`,
    items: 1,
    criteria: 3,
    holds: true,
  },
}
