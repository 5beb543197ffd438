'use server'

import { action } from '@/lib/action'
import {
  mailTextSchema,
  proposalSchema,
  publicationSchema,
  settingDecisionSchema,
} from '@/lib/domain/setting/setting-schemas'
import { previewMailText } from '@/lib/queries/mail-texts'
import { decideSetting } from '@/lib/usecases/decide-setting'
import { proposeMailText } from '@/lib/usecases/propose-mail-text'
import { proposePublication } from '@/lib/usecases/propose-publication'
import { proposeSetting } from '@/lib/usecases/propose-setting'

export const propose = action({
  role: ['admin'],
  input: proposalSchema,
  audit: 'setting.propose',
  async run({ input, act }) {
    await proposeSetting(act, input)
    return '/staff/settings?done=propose'
  },
})

export const proposeMail = action({
  role: ['admin'],
  input: mailTextSchema,
  audit: 'setting.propose',
  async run({ input, act }) {
    const { step } = input
    if (step !== 'preview') {
      await proposeMailText(act, { ...input, step })
      return '/staff/settings?done=propose'
    }
    const { template, subject, body, reason } = input
    const { subject: mailSubject, text: mailText, html: mailHtml } = previewMailText(template, input)
    return { values: { subject, body, reason, mailSubject, mailText, mailHtml }, problems: [] }
  },
})

export const proposeArticle = action({
  role: ['admin'],
  input: publicationSchema,
  audit: 'setting.propose',
  async run({ input, act }) {
    const applied = await proposePublication(act, input)
    return applied ? '/staff/settings/articles?done=apply' : '/staff/settings?done=propose'
  },
})

export const decide = action({
  role: ['admin', 'supervisor'],
  input: settingDecisionSchema,
  audit: 'setting.decide',
  stepUp: ({ decision }) => decision === 'accept',
  async run({ input, act }) {
    await decideSetting(act, input)
    return `/staff/settings?done=${input.decision}`
  },
})
