// The texts of the interface in components/discussion, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const discussionText = {
  commentCount: {
    comments: (count: number) => `${count} ${plural(count, { one: 'comment', other: 'comments' })}`,
    commentsUnit: (count: number) => `${plural(count, { one: 'comment', other: 'comments' })}`,
  },
  commentLine: {
    editNoAnswer:
      'The server did not answer, so the change may or may not be saved. Your text is still here; check the comment, then try again.',
    editComment: 'Edit comment',
    save: 'Save',
    cancel: 'Cancel',
    editFor: (createdAt: string) => `Edit your comment of ${createdAt}`,
    edit: 'Edit',
    deleteFor: ({ author, createdAt }: { author: string; createdAt: string }) =>
      `Delete the comment of ${author} at ${createdAt}`,
    deleteLabel: 'Delete',
    deleteNoAnswer: 'The server did not answer. Check whether the comment is still here, then try again.',
    aCommentBy: 'A comment by',
    wasDeleted: 'was deleted',
    by: (removedBy: string) => ` by ${removedBy}`,
    edited: 'edited',
    deleteThisComment: 'Delete this comment?',
    deleteExplained:
      'The text is deleted permanently. The discussion and the history still show that there was a comment.',
  },
  section: {
    discussion: 'Discussion',
    theRelease: 'the release',
  },
  thread: {
    commentOn: (of: string) => `Comment on ${of}`,
    placeholder: 'Comment… (@ to mention)',
    post: 'Post',
    visibility: 'Everyone in this project can read it. It is not part of what is signed.',
    earlierComments: (earlier: number) =>
      `${earlier} earlier ${plural(earlier, { one: 'comment', other: 'comments' })}`,
    discussionOf: (of: string) => `Discussion of ${of}`,
  },
  useDiscussion: {
    noAnswer:
      'The server did not answer. Your text is still here; try again when you are connected. It is posted only once.',
    noAnswerTryAgain: 'The server did not answer. Try again.',
  },
} satisfies Catalogue
