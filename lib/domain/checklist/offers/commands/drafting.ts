// A command of a document as a probe: by its program.
import { innerCommand, readsOnly } from '@/lib/domain/checklist/commands/commands'
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { existsOffer, logOffer, settingsOffer } from '@/lib/domain/checklist/offers/commands/files'
import { httpOffer } from '@/lib/domain/checklist/offers/commands/http'
import { loadTestOffer } from '@/lib/domain/checklist/offers/commands/load'
import { isNetwork, networkOffer } from '@/lib/domain/checklist/offers/commands/network'
import { hostOf } from '@/lib/domain/checklist/offers/commands/script'
import { shellOffer } from '@/lib/domain/checklist/offers/commands/shell'
import { sqlOffer } from '@/lib/domain/checklist/offers/commands/sql'
import type { Draft, Setting } from '@/lib/domain/checklist/offers/draft'
import { programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

/** `ssh web-1 df -h` asks for `df -h` on `web-1`. */
function onHost(setting: Setting): Setting | null {
  const { command } = setting.command
  if (programOf(command.words[0]) !== 'ssh') return setting
  const [target = '', ...remote] = skipOptions(command.words.slice(1), 'ssh')
  const [inner, ...others] = commandsOf(remote.join(' '))
  if (target === '' || !inner || others.length > 0) return null
  const joined = { ...inner, pipe: [...inner.pipe, ...command.pipe], line: command.line }
  return {
    ...setting,
    command: { ...setting.command, command: joined, session: { ...setting.command.session, host: hostOf(target) } },
  }
}

/** What a command would be as a probe; null when it changes something, or no probe says what the document asks. */
export function draftOf(given: Setting): Draft | null {
  const setting = onHost(given)
  if (!setting) return null
  const { command } = setting.command
  if (command.condition || command.words.length === 0) return null
  const words = innerCommand(command.words) ?? command.words
  const inside = words === command.words
  const program = programOf(words[0])
  if (program === 'curl')
    return readsOnly({ ...command, words: ['true'] })
      ? httpOffer(inside ? setting : { ...setting, command: { ...setting.command, command: { ...command, words } } })
      : null
  if (!readsOnly(command) || command.times > 1) return null
  if (program === 'k6') return loadTestOffer(setting)
  if (program === 'psql') return sqlOffer(words, setting)
  if (isNetwork(program)) return networkOffer(words, setting)
  const file = inside ? (settingsOffer(setting) ?? logOffer(setting) ?? existsOffer(setting)) : null
  return file ?? shellOffer(setting)
}
