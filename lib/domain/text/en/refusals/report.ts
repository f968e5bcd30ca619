// Refusals of the record.
import { fixed } from '@/lib/domain/text/catalogue'

export const reportRefusals = {
  afterNeedsProject: fixed(
    'report.after-needs-project',
    'Each project numbers its events on its own. Send projectId together with after.',
  ),
  printing: fixed(
    'report.printing',
    'Printing the record took too long or too much memory. Nothing is lost. Download it as JSON instead.',
  ),
}
