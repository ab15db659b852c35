// Keeps "12 min ago" true while the page stays open.
function words(time) {
  const minutes = Math.floor((Date.now() - Date.parse(time)) / 60000);
  const size = Math.abs(minutes);
  if (size < 1) {
    return "now";
  }
  const amount = size < 60 ? `${size} min` : `${Math.floor(size / 60)} h`;
  return minutes < 0 ? `in ${amount}` : `${amount} ago`;
}

setInterval(() => {
  for (const time of document.querySelectorAll("time[data-recent]")) {
    time.textContent = words(time.dateTime);
  }
}, 30000);
