-- What the dashboard counts among a million cases: arrivals and decisions of the last weeks, devices by their state.
CREATE INDEX application_arrived ON application (submitted_at) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_event_decided ON application_event (at) INCLUDE (application_id, action)
  WHERE action IN ('approve', 'reject', 'sendBack');
CREATE INDEX "device_status_idx" ON "device"("status");
