// Refusals of the command line.
import { fixed } from '@/lib/domain/text/catalogue'

export const cliRefusals = {
  publicDemo: fixed(
    'cli.public-demo',
    'This demo has public passwords, and machines other than this one could reach it. Nothing was started. Start the demo with another COUNTERSIGN_DATA_DIR, or with HOST=localhost.',
  ),
}
