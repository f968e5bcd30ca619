// A decision as a signed statement: made by the worker, once, only of what the history says too, and verified with public tools.
import { execFileSync, spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { makeKey } from '@/e2e/support/histories'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { makeSigner } from '@/e2e/support/signer'
import { testWorkers } from '@/e2e/support/worker'
import { verifyAttestation } from '@/lib/cli/commands/attestation'
import { database } from '@/lib/data/client'
import { callRelease } from '@/lib/decision/call-release'
import type { Envelope } from '@/lib/domain/attestation/envelope'
import { attestDecisions } from '@/lib/history/attest-decisions'
import { readAttestation } from '@/lib/history/read-attestation'
import { readSigningKeys } from '@/lib/history/read-signing-keys'
import { announceSigner } from '@/lib/history/sign-checkpoints'
import { programFile } from '@/lib/platform/box/program-file.mjs'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

const db = testDatabase()
const workers = testWorkers(db.url)
const signer = makeSigner()
const home = mkdtempSync(join(tmpdir(), 'countersign-attestation-'))
afterAll(() => rmSync(home, { recursive: true }))
beforeAll(() => announceSigner(signer))

const SIGNED =
  '# R\n\n## Do\n- [ ] One\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'
const now = () => new Date()

/** A release that somebody has signed for and that was called go. */
async function decide() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, SIGNED)
  const lead = await buildPerson(place.projectId, 'lead')
  const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  if (!item) throw new Error('one item')
  await patchItem(lead, { itemId: item.id, outcome: 'passed', revision: item.revision }, now())
  const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
  await sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
  const { contentHash, level } = (await readRelease(lead, { releaseId }, now())).head.verdict
  const { decisionId } = await callRelease(lead, { releaseId, call: 'go', contentHash }, now())
  return { ...place, releaseId, lead, qa, contentHash, level, decisionId }
}

const mine = (broken: { chain: string; why: string }[], projectId: string) =>
  broken.filter(({ chain }) => chain === projectId)
const write = (name: string, content: string) => {
  const file = join(home, name)
  writeFileSync(file, content)
  return file
}

/** PAE and signature by the letter of the specification, with nothing of ours. */
function isRight({ payload, payloadType, signatures }: Envelope, pem: string): boolean {
  const body = Buffer.from(payload, 'base64')
  const signed = Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${body.length} `),
    body,
  ])
  return signatures.some(({ sig }) => verify(null, signed, createPublicKey(pem), Buffer.from(sig, 'base64')))
}

describe('a decision', () => {
  test('is attested once, however many workers look, and says what was decided by whom', async () => {
    const { releaseId, lead, qa, projectId, contentHash, decisionId, level } = await decide()
    expect(level).toBe('go')
    await Promise.all(Array.from({ length: 5 }, () => attestDecisions(signer, new Set())))
    expect(await database().attestation.count({ where: { decisionId } })).toBe(1)
    const envelope = await readAttestation(lead, { releaseId })
    expect(isRight(envelope, signer.publicKeyPem)).toBe(true)
    expect(isRight(envelope, makeKey().pem)).toBe(false)
    const { name } = (await readRelease(lead, { releaseId }, now())).head
    expect(JSON.parse(Buffer.from(envelope.payload, 'base64').toString())).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: `${name} 1.0.0`, digest: { sha256: contentHash } }],
      predicateType: 'urn:countersign:release-decision:v2',
      predicate: {
        ...{
          call: 'go',
          verdict: 'go',
          reasons: [],
          contentHash,
          decidedBy: { id: lead.id, name: lead.name },
          breakGlass: null,
        },
        release: { id: releaseId, projectId, environment: 'staging', round: 1 },
        signers: [
          {
            name: qa.name,
            role: 'QA Lead',
            meaning: 'approved',
            contentHash,
            isCurrent: true,
            signedAt: expect.stringMatching(/Z$/),
          },
        ],
      },
    })
    const { keys } = await readSigningKeys(lead)
    expect(keys).toEqual([
      expect.objectContaining({
        kid: envelope.signatures[0]?.keyid,
        kty: 'OKP',
        crv: 'Ed25519',
        pem: signer.publicKeyPem,
      }),
    ])
  })

  test('verifies with OpenSSL, by the very commands of the guide, and no more when a byte of it is another', async ({
    skip,
  }) => {
    if (spawnSync('openssl', ['version']).error) skip('no openssl on this machine')
    const { releaseId, lead } = await decide()
    await attestDecisions(signer, new Set())
    const envelope = await readAttestation(lead, { releaseId })
    write('key.pem', signer.publicKeyPem)
    const commands = /```sh\n([\s\S]+?)```/.exec(readFileSync('docs/how-to/verify-records.md', 'utf8'))?.[1] ?? ''
    expect(commands).toContain('openssl pkeyutl -verify')
    const run = (it: Envelope) => {
      write('decision.json', JSON.stringify(it))
      return spawnSync('sh', ['-c', commands], { cwd: home, encoding: 'utf8' })
    }
    expect(run(envelope)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Signature Verified Successfully'),
    })
    const changed = Buffer.from(envelope.payload, 'base64').toString().replace('"call":"go"', '"call":"no"')
    expect(run({ ...envelope, payload: Buffer.from(changed).toString('base64') }).status).not.toBe(0)
  })

  test('verifies on the command line, offline; another key, another payload and another file do not', async () => {
    const { releaseId, lead, qa } = await decide()
    await attestDecisions(signer, new Set())
    const envelope = await readAttestation(lead, { releaseId })
    const [file, key, foreign] = [
      write('a.json', JSON.stringify(envelope)),
      write('key.pem', signer.publicKeyPem),
      write('foreign.pem', makeKey().pem),
    ]
    const output = await verifyAttestation(file, key)
    expect(output).toMatch(/^signed: GO for .* in staging, by Person/)
    expect(output).toContain(`QA Lead: ${qa.name}, approved`)
    await expect(verifyAttestation(file, foreign)).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining('no signature of it was made with this key'),
    })
    const changed = Buffer.from(envelope.payload, 'base64').toString().replace('staging', 'produce')
    await expect(
      verifyAttestation(
        write('b.json', JSON.stringify({ ...envelope, payload: Buffer.from(changed).toString('base64') })),
        key,
      ),
    ).rejects.toMatchObject({ code: 1 })
    await expect(verifyAttestation(write('c.json', '{}'), key)).rejects.toMatchObject({ code: 2 })
    const command = [programFile('lib/cli/main.ts'), 'attestation', 'verify', file, '--key', key]
    expect(
      execFileSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } }),
    ).toContain('signed: GO')
  })

  test('is not attested when the history says something else, or nothing', async () => {
    const [{ decisionId, projectId, releaseId, lead }, other] = [await decide(), await decide()]
    await database().$executeRawUnsafe(`ALTER TABLE "Decision" DISABLE TRIGGER ALL`)
    await database().$executeRaw`UPDATE "Decision" SET "call" = 'no-go' WHERE "id" = ${decisionId}::uuid`
    await database()
      .$executeRaw`UPDATE "Decision" SET "snapshot" = jsonb_set("snapshot", '{name}', '"Other"') WHERE "id" = ${other.decisionId}::uuid`
    const refused = new Set<string>()
    const broken = await attestDecisions(signer, refused)
    expect(mine(broken, projectId)).toMatchObject([
      { why: `the decision ${decisionId} is another than this event says` },
    ])
    expect(mine(broken, other.projectId)).toMatchObject([
      { why: `the content of the decision ${other.decisionId} is not what its hash says` },
    ])
    expect(await attestDecisions(signer, refused)).toEqual([])
    await expect(readAttestation(lead, { releaseId })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('waiting for a worker'),
    })
    await database().$executeRaw`UPDATE "Decision" SET "call" = 'go' WHERE "id" = ${decisionId}::uuid`
    await attestDecisions(signer, new Set())
    expect((await readAttestation(lead, { releaseId })).payloadType).toBe('application/vnd.in-toto+json')
  })

  test('an attestation cannot be altered, and is not for strangers', async () => {
    const { releaseId } = await decide()
    await attestDecisions(signer, new Set())
    for (const statement of [
      `UPDATE "Attestation" SET "keyId" = 'x'`,
      'DELETE FROM "Attestation"',
      'TRUNCATE "Attestation"',
    ])
      await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/)
    await expect(readAttestation(await buildPerson(null), { releaseId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that nobody has made yet has none, and says so', async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(place, SIGNED)
    await expect(readAttestation(await buildPerson(place.projectId, 'lead'), { releaseId })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('This release is not decided yet'),
    })
  })

  test('is attested by a real worker within seconds, by its own key', { timeout: 60_000 }, async () => {
    await workers.start()
    const { releaseId, lead } = await decide()
    const envelope = await vi.waitFor(() => readAttestation(lead, { releaseId }), { timeout: 20_000, interval: 100 })
    const { keys } = await readSigningKeys(lead)
    const key = keys.find(({ kid }) => kid === envelope.signatures[0]?.keyid)
    expect(key && isRight(envelope, key.pem)).toBe(true)
    expect(key?.pem).not.toBe(signer.publicKeyPem)
  })
})
