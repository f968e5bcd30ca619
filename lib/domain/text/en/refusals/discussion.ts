// Refusals of comments.
import { fixed } from '@/lib/domain/text/catalogue'

export const discussionRefusals = {
  authorChanges: fixed('discussion.author-changes', 'Only the author can change a comment.'),
  changedElsewhere: fixed(
    'discussion.changed-elsewhere',
    'You have changed this comment elsewhere since. Nothing was saved. Review it first.',
  ),
  intentUsed: fixed('discussion.intent-used', 'This intent was used for another comment. Use a new one.'),
  mentionHidden: fixed(
    'discussion.mention-hidden',
    'Somebody you mention cannot see this project. Nothing was posted. Remove the mention, or ask a lead to add them to the project.',
  ),
  mentionMissing: fixed(
    'discussion.mention-missing',
    'The text does not contain “@Name” for somebody you mention. Nothing was posted.',
  ),
  removed: fixed('discussion.removed', 'This comment was removed. Write a new one.'),
}
