// countersign attestation verify FILE --key PEM: needs no database and no network.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { Ending } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import { pathOf, readKeys, unusable } from '@/lib/cli/signed-heads'
import { Envelope, openEnvelope } from '@/lib/domain/attestation/envelope'
import type { Statement } from '@/lib/domain/attestation/statement'
import { isSignedBy } from '@/lib/platform/signatures'

async function readEnvelope(file: string): Promise<Envelope> {
  const text = await readFile(pathOf(file), 'utf8')
  try {
    return Envelope.parse(JSON.parse(text))
  } catch {
    throw new Ending(2, `${file} is no DSSE envelope of an in-toto statement.`)
  }
}

function tell({ subject: [{ name }], predicate }: Statement): string {
  const { call, verdict, decidedAt, decidedBy, contentHash, release, signers, breakGlass } = predicate
  const lines = [
    `signed: ${call.toUpperCase()} for ${name} in ${release.environment}, by ${decidedBy.name} at ${decidedAt}`,
    `verdict ${verdict.toUpperCase()}${breakGlass ? `, decided against it with ${breakGlass.secondBy.name}` : ''}, content ${contentHash}`,
    ...signers.map(
      (signer) =>
        `${signer.role}: ${signer.name}, ${signer.meaning}, ${signer.signedAt}${signer.isCurrent ? '' : ', over another content'}`,
    ),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

/** What to print of an attestation that verifies; an `Ending` otherwise. */
export async function verifyAttestation(file: string, keyFile: string): Promise<string> {
  const keys = [...(await readKeys(keyFile)).values()]
  const opened = openEnvelope(await readEnvelope(file), (bytes, signature) =>
    keys.some((pem) => isSignedBy(pem, bytes, signature)),
  )
  if (!opened.ok) throw new Ending(1, `not verified: ${opened.why}`)
  return tell(opened.statement)
}

export function addAttestationCommands(program: Command): void {
  const attestation = program.command('attestation').description('signed decisions')
  attestation
    .command('verify <file>')
    .description('check a signed decision without any database: exit 0 signed, 1 not, 2 unusable')
    .requiredOption('--key <file>', 'the public key, as PEM')
    .exitOverride()
    .action(async (file: string, { key }: { key: string }) => {
      try {
        process.stdout.write(await verifyAttestation(file, key))
      } catch (error) {
        throw unusable(error)
      }
    })
}
