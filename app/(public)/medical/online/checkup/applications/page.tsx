import { ApplicationMenu } from '@/app/(public)/application-menu'

export default function MedicalApplicationsPage() {
  return <ApplicationMenu portal="medical" />
}
