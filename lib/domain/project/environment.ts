// An environment: the variables of its probes, and what they may reach. Secrets are named here and kept elsewhere, sealed.

import { z } from 'zod'
import { plainName } from '@/lib/domain/names'
import { unplacedParams } from '@/lib/domain/probe/definition/command'
import { checkPattern } from '@/lib/domain/probe/expression/pattern'
import { readHostKey } from '@/lib/domain/project/host-key'

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

/** A host that is reached by SSH. Its key is pinned: without one, whoever answers at the address would be believed. */
export const HostEntry = z
  .strictObject({
    address: Host.describe('Name or address. The egress rules must list it, with its port.'),
    port: Port.default(22),
    user: z.string().min(1).max(64).describe('Whom to sign in as: somebody who may read and nothing else.'),
    hostKey: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .refine(
        (key) => readHostKey(key) !== null,
        'a fingerprint such as SHA256:…, or the line of a public key such as ssh-ed25519 AAAA… (ssh-keyscan HOST prints it)',
      )
      .describe('The key of the host: SHA256:… or ssh-ed25519 AAAA…'),
    privateKeySecret: Name.optional().describe(
      'The secret that holds the private key, in the form of OpenSSH and without a passphrase',
    ),
    passwordSecret: Name.optional().describe('The secret that holds the password'),
    paths: z
      .array(z.string().regex(/^\/[^\0\r\n]{0,300}$/, 'a path that begins with /'))
      .max(50)
      .optional()
      .describe(
        'The files that probes may look at: * stands for any text within a name, ** for any text. Without a list, whatever the user may read.',
      ),
  })
  .refine(
    (entry) => Boolean(entry.privateKeySecret) !== Boolean(entry.passwordSecret),
    'either privateKeySecret or passwordSecret',
  )
export type HostEntry = z.infer<typeof HostEntry>

const Pattern = z
  .string()
  .max(300)
  .superRefine((pattern, context) => {
    const wrong = checkPattern(pattern)
    if (wrong) context.addIssue({ code: 'custom', message: wrong })
  })

/** A command that probes may run on a host of the environment, by its name. There is no other. */
export const CommandEntry = z
  .strictObject({
    argv: z
      .array(z.string().min(1).max(1000))
      .min(1)
      .max(50)
      .refine((words) => words.every((word) => !word.includes('\0')), 'no word of a command can hold a NUL')
      .describe(
        'The words of the command. {name} takes the parameter of that name, as a word or within one; each word reaches the program as it stands here.',
      ),
    params: z
      .record(Name, Pattern)
      .optional()
      .describe('Parameter → the RE2 pattern that the whole of its value must match'),
    changes: z
      .boolean()
      .optional()
      .describe('True when it may change something: it then needs allowSideEffects, and is never tried again'),
  })
  .superRefine((command, context) => {
    for (const name of unplacedParams(command))
      context.addIssue({
        code: 'custom',
        path: ['params', name],
        message: `stands nowhere in argv: write {${name}} there`,
      })
  })
export type CommandEntry = z.infer<typeof CommandEntry>

/** What an environment says, without its secrets. */
export const Environment = z.strictObject({
  name: z.string().overwrite(plainName).min(1).max(120),
  variables: z.record(Name, z.string().max(4000)).default({}),
  egress: z.array(EgressRule).max(200).default([]),
  hosts: z.record(Name, HostEntry).default({}),
  databases: z.record(Name, z.strictObject({ urlSecret: Name })).default({}),
  commands: z.record(Name, CommandEntry).default({}),
  allowSideEffects: z.boolean().default(false),
  perHost: z.int().min(1).max(100).default(1).describe('How many probes may be at one host at once'),
})
export type Environment = z.infer<typeof Environment>

/** Fewer characters than this can be guessed, and are part of too many texts to be kept out of them. */
export const MIN_SECRET = 8

/** An IPv6 address with a port stands in brackets. */
const SecretHost = z
  .string()
  .trim()
  .min(1)
  .max(260)
  .regex(/^[A-Za-z0-9.:[\]*_-]+$/, 'a host name, *.suffix or an address, with :port where only that port may get it')

export const SecretName = Name
export const SecretHosts = z.array(SecretHost).max(50)
export const SecretValue = z
  .string()
  .min(MIN_SECRET, `A secret has at least ${MIN_SECRET} characters: a shorter one can be guessed and cannot be hidden`)
  .max(16_384)

/** Secrets as they are written: name → value. They never come back. */
export const SecretValues = z.record(Name, SecretValue).default({})

/** Where the secrets that are written may be sent: name → hosts. */
export const SecretPlaces = z
  .record(Name, SecretHosts)
  .optional()
  .describe(
    'Secret → the hosts that probes may send it to, each HOST, *.SUFFIX or HOST:PORT. Given with the value: to change them, write the value again. A secret without an entry keeps its hosts, or gets those that egress lists now; one that signs in to a database or a host is sent nowhere else.',
  )

/** The secrets that an environment itself signs in with. */
export function entrySecrets({ databases, hosts }: Pick<Environment, 'databases' | 'hosts'>): Set<string> {
  const ofHosts = Object.values(hosts).flatMap(({ privateKeySecret, passwordSecret }) => [
    privateKeySecret,
    passwordSecret,
  ])
  const ofDatabases = Object.values(databases).map(({ urlSecret }) => urlSecret)
  return new Set([...ofDatabases, ...ofHosts].filter((name) => name !== undefined))
}
