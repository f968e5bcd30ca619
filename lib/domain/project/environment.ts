// An environment: the variables of its probes, and what they may reach. Secrets are named here and kept elsewhere, sealed.
import { z } from 'zod'

const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/, 'letters, digits, _ and -, beginning with a letter')
const Port = z.int().min(1).max(65535)
const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9.:[\]*_-]+$/, 'a host name, *.suffix or an address')

export const EgressRule = z.strictObject({
  host: Host.describe('Exact name, *.suffix, or an address'),
  ports: z.array(Port).max(100).optional().describe('Without ports every port of the host may be reached'),
  cidrs: z.array(z.string().min(3).max(50)).max(50).optional().describe('Private ranges that the name may resolve to'),
})
export type EgressRule = z.infer<typeof EgressRule>

/** Whether a rule may lead into a private network: it names ranges, an address, or this machine. */
export function reachesPrivate({ host, cidrs }: EgressRule): boolean {
  return (cidrs?.length ?? 0) > 0 || /^[\d.]+$|[:[\]]|^localhost\.?$/i.test(host)
}

export const HostEntry = z
  .strictObject({
    address: z.string().min(1).max(253),
    port: Port.default(22),
    user: z.string().min(1).max(64),
    hostKey: z.string().min(1).max(2000),
    privateKeySecret: Name.optional(),
    passwordSecret: Name.optional(),
  })
  .refine((entry) => Boolean(entry.privateKeySecret) !== Boolean(entry.passwordSecret), 'either privateKeySecret or passwordSecret')

export const CommandEntry = z.strictObject({ argv: z.array(z.string().min(1).max(1000)).min(1).max(50), params: z.record(Name, z.string().max(300)).optional() })

/** What an environment says, without its secrets. */
export const Environment = z.strictObject({
  name: z.string().trim().min(1).max(120),
  variables: z.record(Name, z.string().max(4000)).default({}),
  egress: z.array(EgressRule).max(200).default([]),
  hosts: z.record(Name, HostEntry).default({}),
  databases: z.record(Name, z.strictObject({ urlSecret: Name })).default({}),
  commands: z.record(Name, CommandEntry).default({}),
  allowSideEffects: z.boolean().default(false),
})
export type Environment = z.infer<typeof Environment>

/** Secrets as they are written: name → value. They never come back. */
export const SecretValues = z.record(Name, z.string().min(1).max(16_384)).default({})
