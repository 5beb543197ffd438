/** Apart from the schemas, so that the forms do not take zod along into the browser. */
export const noteText = { label: '内部メモ', max: 2000 }
export const opinionQuestion = { label: '聞きたいこと', max: 1000 }
export const opinionAnswer = { label: '意見', max: 2000 }
