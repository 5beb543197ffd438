/** Apart from the schema, so that the form does not take zod along into the browser. */
export const replyTitle = { label: '見出し', max: 40 }
export const replyBody = { label: '文面', max: 500 }
