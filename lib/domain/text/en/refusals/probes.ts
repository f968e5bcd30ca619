// Why a probe cannot run. These end without a full stop where a field or an item is named after them.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const probesRefusals = {
  credentialsInUrl: fixed('probes.credentials-in-url', 'The URL contains a user or a password: send them in a header'),
  longArgument: message(
    'probes.long-argument',
    ({ param, command, most }: { param: string; command: string; most: number }) =>
      `The argument ${param} of the command ${command} is longer than ${most} characters`,
  ),
  missingArgument: message(
    'probes.missing-argument',
    ({ command, param, pattern }: { command: string; param: string; pattern: string }) =>
      `The command ${command} needs the argument ${param}, which matches ${pattern}`,
  ),
  optionArgument: message(
    'probes.option-argument',
    ({ command }: { command: string }) =>
      `An argument of the command ${command} begins with "-" and would be read as an option`,
  ),
  reportNotJudged: message(
    'probes.report-not-judged',
    ({ format, why }: { format: string; why: string }) => `This ${format} report cannot be judged: ${why}`,
  ),
  secretInHost: fixed(
    'probes.secret-in-host',
    'A secret or a capture would choose the host: only a variable may do that',
  ),
  secretTooShort: message(
    'probes.secret-too-short',
    ({ name, least }: { name: string; least: number }) =>
      `The secret ${name} has fewer than ${least} characters, so it cannot be redacted in an answer: store a longer one`,
  ),
  unknownArgument: message(
    'probes.unknown-argument',
    ({ command, given, known }: { command: string; given: string; known: string }) =>
      `The command ${command} takes no argument ${given}. It takes: ${known}`,
  ),
  unknownCommand: message(
    'probes.unknown-command',
    ({ name }: { name: string }) =>
      `The environment has no command named ${name}. Add it there, or use another command.`,
  ),
  unknownName: message(
    'probes.unknown-name',
    ({ name }: { name: string }) =>
      `There is no variable, secret or capture named ${name}: add it to the environment, or first run the probe that captures it`,
  ),
  unusable: message(
    'probes.unusable',
    ({ field, problem }: { field: string; problem: string }) => `The probe cannot be used: ${field}: ${problem}`,
  ),
  wrongArgument: message(
    'probes.wrong-argument',
    ({ param, command, pattern }: { param: string; command: string; pattern: string }) =>
      `The argument ${param} of the command ${command} does not match ${pattern}, which the environment requires`,
  ),
  wrongPort: message(
    'probes.wrong-port',
    ({ port }: { port: string }) =>
      `The port is "${port}" when its variable is filled in: it must be a number from 1 to 65535`,
  ),
  wrongUrl: fixed(
    'probes.wrong-url',
    'The URL is not valid when its variables are filled in: it must begin with http:// or https://',
  ),
  cannotBeSaved: message(
    'probes.cannot-be-saved',
    ({ problem }: { problem: string }) => `The probe cannot be saved: ${problem}`,
  ),
  namedSecretInHost: message(
    'probes.named-secret-in-host',
    ({ name }: { name: string }) =>
      `{{${name}}} is a secret or a capture and would choose the host: only a variable may do that`,
  ),
}
