// The steps of a tutorial, read from its page.
import { describe, expect, test } from 'vitest'
import { readSteps } from '@/e2e/support/tutorial'

describe('the steps of a tutorial', () => {
  test('are its numbered sentences, with the code block below where they ask for one', () => {
    const page = [
      '# Title',
      '',
      'Press **Nothing**: this is prose.',
      '',
      '1. In the folder of the clone, run:',
      '',
      '   ```sh',
      '   npm start',
      '   ```',
      '',
      '2. Type `ada` into **Name**.',
      '3. Press **Run probe** of **Server answers**.',
      '4. Paste this into **Markdown**:',
      '',
      '   ````markdown',
      '   # A',
      '',
      '   ```',
      '     b',
      '   ```',
      '   ````',
    ].join('\n')
    expect(readSteps(page).map(({ line, act }) => ({ line, act }))).toEqual([
      { line: 5, act: { kind: 'run', command: 'npm start' } },
      { line: 11, act: { kind: 'type', value: 'ada', label: 'Name' } },
      { line: 12, act: { kind: 'press', name: 'Run probe', item: 'Server answers' } },
      { line: 13, act: { kind: 'paste', label: 'Markdown', text: '# A\n\n```\n  b\n```' } },
    ])
  })

  test.each([
    ['1. Press the button.', 'line 1: this is not a step: Press the button.'],
    ['\n1. Press **Save**. Then wait.', 'line 2: this is not a step: Press **Save**. Then wait.'],
    ['1. Paste this into **Markdown**:\n\nText', 'line 1: there is no code block below it'],
  ])('%s is refused', (page, message) => {
    expect(() => readSteps(page)).toThrow(message)
  })
})
