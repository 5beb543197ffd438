import { ApplicationMenu } from '@/app/(public)/application-menu'

export default function TreatmentApplicationsPage() {
  return <ApplicationMenu portal="treatment" />
}
