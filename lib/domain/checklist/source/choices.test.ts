// Marks that are read beside others: signs in lists, choices within a line, cells of tables.
import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/domain/checklist/source/source'

const canonical = (text: string): string => readSource(text).lines.join('\n')

describe('a sign is a mark beside others only', () => {
  test.each([
    // Features: decoration.
    ['- ✅ Fast\n- ✅ Small\n- ✅ Safe', '- ✅ Fast\n- ✅ Small\n- ✅ Safe'],
    ['- ❌ Data was lost\n- ❌ Nobody can sign in', '- ❌ Data was lost\n- ❌ Nobody can sign in'],
    // A legend.
    ['- ✅ passed\n- ❌ failed', '- ✅ passed\n- ❌ failed'],
    // Notes among boxes.
    ['- [ ] Stop it\n- ⚠️ Do not start it yet', '- [ ] Stop it\n- ⚠️ Do not start it yet'],
    ['- [ ] Stop it\n- ✅ A word of praise\n- plain\n- more', '- [ ] Stop it\n- ✅ A word of praise\n- plain\n- more'],
    // Severities.
    ['- 🔴 Critical\n- 🟡 Medium\n- 🟢 Low', '- 🔴 Critical\n- 🟡 Medium\n- 🟢 Low'],
    // Claims.
    ['- ✅ Built\n- ⬜ Deployed', '- [x] Built\n- [ ] Deployed'],
    ['- ✔️ Built\n- [ ] Deployed', '- [x] Built\n- [ ] Deployed'],
    ['✅ Built\n⬜ Deployed', '- [x] Built\n- [ ] Deployed'],
    ['- :white_check_mark: Built\n- :white_large_square: Deployed', '- [x] Built\n- [ ] Deployed'],
    ['- ✅ Built\n- ❌ Deployed\n- ✅ Tagged', '- [x] Built\n- [!] Deployed\n- [x] Tagged'],
    ['- ✓ Built\n- ✗ Deployed\n- ✓ Tagged', '- [x] Built\n- [!] Deployed\n- [x] Tagged'],
    ['- ✅ A\n- 🟡 B\n- ✅ C\n- ❌ D\n- ➖ E', '- [x] A\n- [/] B\n- [x] C\n- [!] D\n- [~] E'],
    ['- ✅ A\n- ⬜ B\n- Result: ____', '- [x] A\n- [ ] B\n- Result: ____'],
    ['- [ ] Do this\n- ❌ Do not do that\n- plain', '- [ ] Do this\n- ❌ Do not do that\n- plain'],
    ['◦ [ ] A\n◦ plain', '- [ ] A\n- plain'],
    ['- ✅ A\n\n- ⬜ B', '- [x] A\n\n- [ ] B'],
    // Another list.
    ['- ✅ Fast\n\nWords.\n\n- [ ] Task', '- ✅ Fast\n\nWords.\n\n- [ ] Task'],
    ['- [ ] Task\n  - ✅ green\n- [ ] Other', '- [ ] Task\n  - ✅ green\n- [ ] Other'],
    // Round brackets.
    ['- (x) A\n- ( ) B', '- [x] A\n- [ ] B'],
    ['- (x) A\n- (y) B', '- (x) A\n- (y) B'],
    ['( ) A\n(•) B', '- [ ] A\n- [x] B'],
    // ☒ is ticked in a form, and "no" beside ☑.
    ['☒ A\n☐ B', '- [x] A\n- [ ] B'],
    ['☑ A\n✅ B\n❌ C', '- [x] A\n- [x] B\n- [!] C'],
    ['☑ A\n☒ B', '- [x] A\n- [!] B'],
    // Word's other bullet among boxes.
    ['- [ ] A\n◦ B', '- [ ] A\n- [ ] B'],
    ['- [ ] A\n  ◦ note', '- [ ] A\n  - note'],
    ['◦ A\n◦ B', '- A\n- B'],
  ])('%j', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })
})

describe('marks within a line', () => {
  test.each([
    ['Type: [ ] Patch [ ] Minor', 'Type: ☐ Patch ☐ Minor'],
    ['Type: [x] Patch [ ] Minor', 'Type: ☑ Patch ☐ Minor'],
    ['Type: [] Patch [] Minor', 'Type: ☐ Patch ☐ Minor'],
    ['Type: ( ) Patch ( ) Minor', 'Type: ☐ Patch ☐ Minor'],
    ['Type: □ Patch □ Minor', 'Type: ☐ Patch ☐ Minor'],
    ['Type: ⬜ Patch ☑️ Minor', 'Type: ☐ Patch ☑ Minor'],
    ['Type: \\[ \\] Patch \\[x\\] Minor', 'Type: ☐ Patch ☑ Minor'],
    ['Type: &#9744; Patch &#9744; Minor', 'Type: ☐ Patch ☐ Minor'],
    ['Type: <input type="checkbox"> Patch <input type="checkbox" checked> Minor', 'Type: ☐  Patch ☑  Minor'],
    ['Approved? YES [ ] NO [ ]', 'Approved? YES ☐ NO ☐'],
    ['- [ ] Yes [ ] No', '- ☐ Yes ☐ No'],
    ['- ☐ Yes ☐ No', '- ☐ Yes ☐ No'],
    ['☐ GO ☐ NO-GO', '☐ GO ☐ NO-GO'],
    ['- [ ] Type: [ ] Patch [ ] Minor', '- [ ] Type: ☐ Patch ☐ Minor'],
    ['- ☐ Type: ☐ Patch ☐ Minor', '- [ ] Type: ☐ Patch ☐ Minor'],
    ['- [ ] Result: ✅ / ❌', '- [ ] Result: ✅ / ❌'],
    ['Result: ✔️ / ❌', 'Result: ✅ / ❌'],
    ['Result: ✓ / ✗', 'Result: ✅ / ❌'],
    ['Result: ✔ pass / ⚠ partly / ✘ fail', 'Result: ✅ pass / ⚠️ partly / ❌ fail'],
    ['Result: :white_check_mark: / :x:', 'Result: ✅ / ❌'],
    ['Done ✓ and dusted', 'Done ✓ and dusted'],
    ['Tests: [X] / [Y]', 'Tests: [X] / [Y]'],
    ['- [ ] Rollback written (see [x] there)', '- [ ] Rollback written (see [x] there)'],
    ['Severity: 🔴 High / 🟢 Low', 'Severity: 🔴 High / 🟢 Low'],
  ])('%j', (line, expected) => {
    expect(canonical(line)).toBe(expected)
  })
})

describe('marks in cells', () => {
  test.each([
    ['☐', '☐'],
    ['☐️', '☐'],
    ['☑️', '☑'],
    ['⬜', '☐'],
    ['🔲', '☐'],
    ['□', '☐'],
    ['[ ]', '☐'],
    ['[]', '☐'],
    ['[x]', '☑'],
    ['[X]', '☑'],
    ['\\[ \\]', '☐'],
    ['&#9744;', '☐'],
    ['<input type="checkbox">', '☐'],
    ['( )', '( )'],
    ['✅', '✅'],
    ['✔️', '✅'],
    [':white_check_mark:', '✅'],
    ['❌', '❌'],
    [':x:', '❌'],
    ['⚠', '⚠️'],
    [':warning:', '⚠️'],
    ['[~]', '[~]'],
    ['[-]', '[~]'],
    ['[n/a]', '[~]'],
    ['☐ Code merged', '[ ] Code merged'],
    ['[ ] Code merged', '[ ] Code merged'],
    ['[X] Code merged', '[x] Code merged'],
    ['- [ ] Code merged', '[ ] Code merged'],
    ['⬜ Code merged', '[ ] Code merged'],
    ['✅ Code merged', '✅ Code merged'],
    ['[ ] Yes [ ] No', '☐ Yes ☐ No'],
    ['☐ Yes ☐ No', '☐ Yes ☐ No'],
    ['Yes<br>No', 'Yes No'],
  ])('%j', (cell, expected) => {
    expect(canonical(`| A | B |\n|---|---|\n| task | ${cell} |`)).toBe(`| A | B |\n|---|---|\n| task | ${expected} |`)
  })
})
