// Prints the one-time link for the first admin of an empty installation; nothing when somebody has an account.
import { endCommand } from '@/lib/cli/outcome'
import { offerSetUp } from '@/lib/people/accounts/set-up'

try {
  const token = await offerSetUp(new Date())
  if (token) process.stdout.write(`${process.env.NEXTAUTH_URL ?? 'http://localhost:3000'}/set-up?token=${token}\n`)
} finally {
  await endCommand()
}
