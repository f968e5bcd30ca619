'use server'
// What pages may do with templates.
import { action } from '@/lib/door/action'
import { ImportTemplate, ImportVersion, importTemplate, importVersion } from '@/lib/template/import-template'
import { CorrectTemplate, correctTemplate, PreviewTemplate, previewTemplate } from '@/lib/template/preview-template'

export const importTemplateAction = action(ImportTemplate, importTemplate)
export const importVersionAction = action(ImportVersion, importVersion)
export const previewTemplateAction = action(PreviewTemplate, previewTemplate)
export const correctTemplateAction = action(CorrectTemplate, correctTemplate)
