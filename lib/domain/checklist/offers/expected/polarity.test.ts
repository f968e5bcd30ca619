// Exit codes and counts that mean "found" or "differs": what is offered never passes on the opposite of the text.
import { describe, expect, test } from 'vitest'
import { offeredIn, withScript } from '@/lib/domain/checklist/fixtures/offered'

const GREP = 'server: env -C {{APP_DIR}} grep -rn sk_live src/'
const NOTHING = [`${GREP} → exitCode == 1`]
const SOMETHING = [`${GREP} → exitCode == 0`]

describe('a search that should find nothing', () => {
  test.each([
    ['No keys in the code', 'grep -rn sk_live src/\n# Goal: 0 results', ''],
    ['No keys in the code', 'grep -rn sk_live src/\n# Expected: no output', ''],
    ['No keys in the code', 'grep -rn sk_live src/\n# Should return 0 results', ''],
    ['No keys in the code', 'grep -rn sk_live src/\n# Should be empty', ''],
    ['No keys in the code', 'grep -rn sk_live src/', ''],
    ['No keys in the code', '! grep -rn sk_live src/', ''],
    ['Zero keys in the code', 'grep -rn sk_live src/', ''],
    ['Code is free of keys', 'grep -rn sk_live src/\n# Expected: nothing', ''],
    ['Remove sk_live', 'grep -rn sk_live src/', ''],
    ['Keys', 'grep -rn sk_live src/', '- Expected: 0 matches'],
    ['Keys', 'grep -rn sk_live src/', '- Expected: no matches'],
  ])('%s: %j %j', (title, script, below) => {
    const offered = offeredIn(withScript(title, script, below))
    expect(offered.map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual(NOTHING)
  })

  test.each([
    ['Keine Schlüssel im Code', '# Freigabe\n## Vor der Bereitstellung'],
    ['Aucune clé dans le code', '# Mise en production\n## Avant le déploiement'],
    ['Ninguna clave en el código', '# Lanzamiento\n## Antes del despliegue'],
    ['Nenhuma chave no código', '# Implantação\n## Antes da implantação'],
    ['Nessuna chiave nel codice', '# Rilascio\n## Prima del rilascio in produzione'],
    ['Geen sleutels in de code', '# Uitrol\n## Voor de uitrol naar productie'],
    ['Brak kluczy w kodzie', '# Wdrożenie\n## Przed wdrożeniem na produkcję'],
    ['Нет ключей в коде', '# Выпуск\n## Перед развёртыванием'],
    ['代码中没有密钥', '# 发布\n## 部署前检查'],
    ['コードに鍵がないこと', '# リリース\n## デプロイ前の確認'],
    ['لا توجد مفاتيح في الكود', '# الإصدار\n## قبل النشر'],
  ])('%s', (title, headings) => {
    const text = `${headings}\n- [ ] ${title}\n  \`\`\`bash\n  grep -rn sk_live src/\n  \`\`\`\n`
    expect(offeredIn(text).map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual(NOTHING)
  })

  test('says all of its item where nothing else is asked', () => {
    expect(offeredIn(withScript('No keys in the code', 'grep -rn sk_live src/\n# Goal: 0 results'))).toEqual(NOTHING)
  })
})

test.each([
  ['The key is present', 'grep -rn sk_live src/', ''],
  ['The key exists', 'grep -rn sk_live src/', ''],
  ['Key', 'grep -rn sk_live src/', '- Expected: found'],
])('a search that should find something: %s', (title, script, below) => {
  const offered = offeredIn(withScript(title, script, below))
  expect(offered.map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual(SOMETHING)
})

describe('a search of which nobody can tell', () => {
  test.each([
    ['Keys in the code', 'grep -rn sk_live src/', ''],
    ['Look for keys', 'grep -rn sk_live src/', ''],
    ['No file without a key', 'grep -rn sk_live src/', ''],
    ['No missing keys', 'grep -rn sk_live src/', ''],
    ['Key not missing', 'grep -rn sk_live src/', ''],
    ['No keys in the code', 'grep -rn sk_live src/', '- Expected: found'],
    ['About 3 keys', 'grep -rn sk_live src/ | wc -l', ''],
    ['Key removed', 'grep -rnv other src/', ''],
    ['The key is present', '! grep -rn sk_live src/', ''],
    ['Configurations differ', 'diff /etc/a.conf /etc/b.conf', ''],
  ])('%s: %j is not offered', (title, script, below) => {
    expect(offeredIn(withScript(title, script, below))).toEqual([])
  })
})

describe('lines that are counted', () => {
  test.each([
    ['No leftovers', 'grep -r TODO src/ | wc -l', '', 'server: env -C {{APP_DIR}} grep -r TODO src/ → exitCode == 1'],
    [
      'Leftovers',
      'grep -r TODO src/ | wc -l\n# Should be 0',
      '',
      'server: env -C {{APP_DIR}} grep -r TODO src/ → exitCode == 1',
    ],
    [
      'Leftovers',
      'grep -rc TODO /srv/app/main.py',
      '- Expected: 0',
      'server: grep -rc TODO /srv/app/main.py → exitCode == 1',
    ],
    [
      'No errors in the log',
      'grep -c ERROR /var/log/app.log',
      '- Expected: 0',
      'log server:/var/log/app.log ERROR → count == 0',
    ],
    [
      'Few errors',
      'grep -c ERROR /var/log/app.log\n# Expected: < 10',
      '',
      'log server:/var/log/app.log ERROR → count < 10',
    ],
    ['Workers run', 'pgrep -c worker\n# Expected: 4', '', 'server: pgrep -c worker → output.count == 4'],
    [
      'Files',
      'ls /srv/app/migrations | wc -l',
      '- Should be 37',
      'server: ls /srv/app/migrations → exitCode == 0 && lines.size() == 37',
    ],
    [
      'Rows',
      'wc -l /srv/export.csv',
      '- Expected: >= 1000',
      'server: wc -l /srv/export.csv → exitCode == 0 && output.count >= 1000',
    ],
  ])('%s: %j %j', (title, script, below, expected) => {
    expect(offeredIn(withScript(title, script, below))).toEqual([expected])
  })
})

describe('programs that end with 1 on a difference or on nothing', () => {
  test.each([
    ['No changes', 'git diff --quiet', 'server: git -C {{APP_DIR}} diff --quiet → exitCode == 0'],
    ['Working tree clean', 'git diff --exit-code', 'server: git -C {{APP_DIR}} diff --exit-code → exitCode == 0'],
    [
      'Configurations are equal',
      'diff /etc/a.conf /etc/b.conf',
      'server: diff /etc/a.conf /etc/b.conf → exitCode == 0',
    ],
    ['No difference', 'cmp /srv/a.bin /srv/b.bin', 'server: cmp /srv/a.bin /srv/b.bin → exitCode == 0'],
    ['Old worker stopped', 'pgrep old-worker', 'server: pgrep old-worker → exitCode == 1'],
    ['No old worker is running', 'pgrep -f old-worker', 'server: pgrep -f old-worker → exitCode == 1'],
    ['Worker is running', 'pgrep -f worker', 'server: pgrep -f worker → exitCode == 0'],
    ['Maintenance file is absent', 'test ! -f /srv/app/maintenance', 'file server:/srv/app/maintenance → !exists'],
    ['Configuration is there', 'test -f /etc/app.conf', 'file server:/etc/app.conf → exists && type == "file"'],
    ['Folder is there', '[ -d /srv/app ]', 'file server:/srv/app → exists && type == "directory"'],
  ])('%s: %s', (title, script, expected) => {
    const offered = offeredIn(withScript(title, script))
    expect(offered.map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual([expected])
  })

  test.each([
    ['Maintenance file is gone', 'test -f /srv/app/maintenance'],
    ['No such folder', '[ -d /srv/app ]'],
    ['Compare the configurations', 'diff /etc/a.conf /etc/b.conf'],
  ])('%s: %s does not pass on the opposite', (title, script) => {
    for (const offer of offeredIn(withScript(title, script))) expect(offer).toMatch(/!exists|exitCode == 1/)
  })
})

describe('what a list holds', () => {
  test.each([
    [
      'No failing pods',
      'kubectl get pods | grep CrashLoopBackOff',
      'server: kubectl get pods → exitCode == 0 && !lines.exists(l, l.matches("CrashLoopBackOff"))',
    ],
    [
      'API pod is present',
      'kubectl get pods | grep api',
      'server: kubectl get pods → lines.exists(l, l.matches("api"))',
    ],
    [
      'Old container is gone',
      'docker ps | grep legacy\n# Expected: no output',
      'server: docker ps → exitCode == 0 && !lines.exists(l, l.matches("legacy"))',
    ],
  ])('%s: %s', (title, script, expected) => {
    const offered = offeredIn(withScript(title, script))
    expect(offered.map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual([expected])
  })
})
