export function DeclareDialog({ onClose }: { onClose: () => void }) {
  return <button type="button" onClick={onClose}>Close</button>;
}
