// Adds passkeys on the page of oneself, and signs in with them (W3C Web Authentication, level 3).
const adding = document.getElementById("add-passkey");
const using = document.getElementById("use-passkey");
const known = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

async function send(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", [meta("_csrf_header")]: meta("_csrf") },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`The program refused it (${answer.status}). Load the page again, and try once more.`);
  }
  return answer.json();
}

// What browsers add is more than the program takes.
function plain(credential, parts) {
  const { id, rawId, type, response, clientExtensionResults, authenticatorAttachment } = credential.toJSON();
  const kept = Object.fromEntries(parts.filter((part) => part in response).map((part) => [part, response[part]]));
  return { id, rawId, type, response: kept, clientExtensionResults, authenticatorAttachment };
}

async function add(label) {
  const options = await send("/webauthn/register/options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await navigator.credentials.create({ publicKey });
  await send("/webauthn/register", {
    publicKey: { credential: plain(made, ["attestationObject", "clientDataJSON", "transports"]), label },
  });
}

async function use() {
  const options = await send("/webauthn/authenticate/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const found = await navigator.credentials.get({ publicKey });
  const answer = await send("/login/webauthn", plain(found, ["authenticatorData", "clientDataJSON", "signature", "userHandle"]));
  location.assign(answer.redirectUrl ?? "/");
}

function when(form, event, action) {
  const problem = form.querySelector("[role=alert]");
  form.hidden = false;
  form.addEventListener(event, async (happened) => {
    happened.preventDefault();
    problem.textContent = "";
    try {
      await action(form);
    } catch (failure) {
      problem.textContent =
        failure.name === "NotAllowedError" ? "Nothing was chosen, or it took too long." : failure.message;
    }
  });
}

if (known && adding) {
  when(adding, "submit", async (form) => {
    await add(form.elements.label.value);
    location.reload();
  });
}
if (known && using) {
  when(using, "click", use);
}
