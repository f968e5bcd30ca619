'use client'
// What was said of the release as a whole.
import { useThread } from '@/components/discussion/discussion-context'
import { discussionText } from '@/components/discussion/text'
import { Thread } from '@/components/discussion/thread'
import { OF_RELEASE } from '@/lib/domain/discussion/view'

export function DiscussionSection() {
  const shown = useThread(OF_RELEASE)
  if (!shown) return null
  return (
    <section aria-label={discussionText.section.discussion} id="discussion" className="scroll-mt-4">
      <h2 className="mb-1 font-strong">
        {discussionText.section.discussion}
        {shown.count > 0 && <span className="font-normal text-soft"> {shown.count}</span>}
      </h2>
      <Thread thread={OF_RELEASE} of={discussionText.section.theRelease} />
    </section>
  )
}
