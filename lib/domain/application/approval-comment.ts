/** Apart from the schema, so that the form does not take zod along into the browser. */
export const approvalComment = { label: '承認の備考', max: 1000 }
