/** R-VER-4: a 導入届 that was returned, whether its account is published yet or not. */
export const citableStatuses = ['HANDED_BACK', 'PUBLISHED'] as const
