// The texts of the interface in components/discussion, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const discussionText = {
  commentCount: {
    comments: (count: number) => `${count} ${plural(count, { one: 'comment', other: 'comments' })}`,
    comments2: (count: number) => `${plural(count, { one: 'comment', other: 'comments' })}`,
  },
  commentLine: {
    theServerDidNotAnswer: 'The server did not answer. Your words stand here; try again.',
    yourWords: 'Your words',
    save: 'Save',
    cancel: 'Cancel',
    changeWhatYouSaidAt: (createdAt: string) => `Change what you said at ${createdAt}`,
    change: 'Change',
    removeWhatSaidAt: ({ author, createdAt }: { author: string; createdAt: string }) =>
      `Remove what ${author} said at ${createdAt}`,
    remove: 'Remove',
    theServerDidNotAnswerLook: 'The server did not answer. Look whether the comment is still here, then try again.',
    aCommentOf: 'A comment of',
    wasRemoved: 'was removed',
    by: (removedBy: string) => ` by ${removedBy}`,
    changed: 'changed',
    removeThisComment: 'Remove this comment?',
    itsWordsAreGoneFor: 'Its words are gone for good. That there was one stays in sight, and in the history.',
  },
  section: {
    discussion: 'Discussion',
    theRelease: 'the release',
  },
  thread: {
    saySomethingOf: (of: string) => `Say something of ${of}`,
    saySomethingMentionsSomebody: 'Say something; @ mentions somebody',
    post: 'Post',
    everybodyWhoSeesThisProject: 'Everybody who sees this project reads it; it is not part of what is signed.',
    earlierComments: (earlier: number) =>
      `${earlier} earlier ${plural(earlier, { one: 'comment', other: 'comments' })}`,
    discussionOf: (of: string) => `Discussion of ${of}`,
  },
  useDiscussion: {
    theServerDidNotAnswer:
      'The server did not answer. What you wrote stands here; try again when the connection is back: it is posted once.',
    theServerDidNotAnswerTry: 'The server did not answer. Try again.',
  },
} satisfies Catalogue
