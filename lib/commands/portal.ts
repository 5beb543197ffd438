import { runCommand } from '@/lib/commands/ending'
import { auditVerify } from '@/lib/commands/portal/audit-verify'
import { backupCommand, restoreCommand } from '@/lib/commands/portal/backup'
import { importBankAccountsCommand } from '@/lib/commands/portal/import-bank-accounts'
import { importFacilitiesCommand } from '@/lib/commands/portal/import-facilities'
import { importInsurersCommand } from '@/lib/commands/portal/import-insurers'
import { monthCommands } from '@/lib/commands/portal/month'
import { associationAdd, coordinatorAdd } from '@/lib/commands/portal/organisation-add'
import { retention } from '@/lib/commands/portal/retention'
import { runPortalCommand } from '@/lib/commands/portal/run-portal-command'
import { staffAdd } from '@/lib/commands/portal/staff-add'

const [, , ...words] = process.argv

// Stopped by Ctrl-C is not done: 130, as shells have it.
await runCommand(
  () =>
    runPortalCommand(
      [
        importFacilitiesCommand,
        importBankAccountsCommand,
        importInsurersCommand,
        staffAdd,
        associationAdd,
        coordinatorAdd,
        ...monthCommands,
        auditVerify,
        retention,
        backupCommand,
        restoreCommand,
      ],
      words,
    ),
  130,
)
