export { DELIVERY_STATES } from '../../../../shared/admin/deliveries';
export type { DeliveryState, Receipt } from '../../../../shared/admin/deliveries';
