// Structured logs on standard output. Whatever looks like a credential is cut before it is written.
import pino from 'pino'
import { env } from '@/lib/platform/env'
import { requestOfLog } from '@/lib/platform/request-context'

export const log = pino({
  level: env('LOG_LEVEL'),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: requestOfLog,
  redact: {
    paths: [
      'password',
      '*.password',
      'token',
      '*.token',
      'secrets',
      '*.secrets',
      'authorization',
      '*.authorization',
      'cookie',
      '*.cookie',
    ],
    censor: '•••',
  },
})
