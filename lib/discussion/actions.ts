'use server'
// What pages may do with comments.
import { AddComment, addComment } from '@/lib/discussion/add-comment'
import { ChangeComment, changeComment } from '@/lib/discussion/change-comment'
import { ReadComments, readComments } from '@/lib/discussion/read-comments'
import { RemoveComment, removeComment } from '@/lib/discussion/remove-comment'
import { action } from '@/lib/http/action'

export const addCommentAction = action(AddComment, addComment)
export const changeCommentAction = action(ChangeComment, changeComment)
export const removeCommentAction = action(RemoveComment, removeComment)
export const readCommentsAction = action(ReadComments, readComments)
