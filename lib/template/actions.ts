'use server'
// What pages may do with templates.
import { action } from '@/lib/door/action'
import { ImportTemplate, importTemplate } from '@/lib/template/import-template'
import { PreviewTemplate, previewTemplate } from '@/lib/template/preview-template'

export const importTemplateAction = action(ImportTemplate, importTemplate)
export const previewTemplateAction = action(PreviewTemplate, previewTemplate)
