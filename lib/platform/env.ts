// The environment of the process, parsed once and lazily, so that a build needs none of it. The only reader of process.env in lib/.
import { resolve } from 'node:path'
import { z } from 'zod'

export const Env = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  COUNTERSIGN_URL_ALIASES: z.string().max(4000).default(''),
  COUNTERSIGN_TRUSTED_PROXIES: z.string().max(4000).default(''),
  COUNTERSIGN_SESSION_HOURS: z.coerce.number().min(0.1).max(24).default(12),
  COUNTERSIGN_SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(1440).default(240),
  COUNTERSIGN_DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder)),
  /** Set by `npm start`: random where others than this machine can reach the demo. */
  COUNTERSIGN_DEMO_PASSWORDS: z.enum(['public', 'random']).default('public'),
  COUNTERSIGN_DEMO: z.enum(['on', 'off']).default('off'),
  COUNTERSIGN_WORKER_KEY: z.string().optional(),
  COUNTERSIGN_WORKER_KEY_FILE: z.string().optional(),
  COUNTERSIGN_WORKER_KEY_JOIN: z.enum(['on', 'off']).default('off'),
  COUNTERSIGN_SIGNING_KEY_FILE: z.string().optional(),
  COUNTERSIGN_CHECKPOINTS_FILE: z.string().optional(),
  COUNTERSIGN_WORKER_SLOTS: z.coerce.number().int().min(1).max(500).default(20),
  COUNTERSIGN_PUBLIC_METRICS: z.enum(['on', 'off']).default('off'),
  COUNTERSIGN_WEBHOOK_HOSTS: z.string().max(4000).default(''),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_FROM: z.string().max(320).default('Countersign <countersign@localhost>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
  OIDC_SCOPE: z.string().max(400).default('openid email profile'),
  OIDC_GROUPS_CLAIM: z.string().max(200).default('groups'),
  OIDC_REQUIRED_DOMAINS: z.string().max(4000).default(''),
  OIDC_BREAK_GLASS_EMAIL: z.string().max(320).default(''),
  COUNTERSIGN_REQUIRE_TOTP: z.enum(['on', 'off']).default('off'),
  COUNTERSIGN_PASSKEY_DOMAIN: z.string().max(253).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
type Env = z.infer<typeof Env>

/** One variable, parsed. Throws one sentence that names the variable when it is missing or wrong. */
export function env<K extends keyof Env>(name: K): Env[K] {
  const parsed = Env.shape[name].safeParse(process.env[name] || undefined)
  if (!parsed.success)
    throw new Error(
      `The environment variable ${name} is ${process.env[name] ? 'not valid' : 'missing'}; .env.example says what it is for.`,
    )
  return parsed.data as Env[K]
}
