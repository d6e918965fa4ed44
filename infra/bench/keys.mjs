// Usage: node keys.mjs DIR ISSUER: an RS256 key pair and one access token for each of the kit's 50 companies, by which the
// peers and Linli's API take the same person for the same company; with the issuer's documents for our resource server.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

const [folder, issuer] = process.argv.slice(2);
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encoded({ alg: 'RS256', typ: 'JWT', kid: 'bench' });
const now = Math.floor(Date.now() / 1000);

// As bench.key of load/0-marks.sql.
const company = (tenant) => `${tenant.toString(16).padStart(8, '0')}-0001-8000-8000-${tenant.toString(16).padStart(12, '0')}`;

function token(tenant) {
	const payload = encoded({
		exp: now + 30 * 86400, iat: now, iss: issuer, sub: `user-${tenant}`, aud: ['property-api', 'linli-api'], typ: 'Bearer',
		azp: 'linli-front-end', preferred_username: `u${tenant}`, email: `u${tenant}@tenant${tenant}.example`,
		scope: 'openid profile email', sid: '7c9c9f3e-8f2b-4d6e-9d6f-2f1e8a1b2c3d',
		realm_access: { roles: ['receptionist', 'customer-service-supervisor', 'project-manager', 'tenant-admin'] },
		linli_organizations: { [`company-${tenant}`]: { id: company(tenant) } }, tenant_id: tenant,
	});
	const signature = createSign('RSA-SHA256').update(`${header}.${payload}`).sign(privateKey, 'base64url');
	return `${header}.${payload}.${signature}`;
}

mkdirSync(`${folder}/issuer/.well-known`, { recursive: true });
writeFileSync(`${folder}/pub.pem`, publicKey.export({ type: 'spki', format: 'pem' }));
writeFileSync(`${folder}/tokens.txt`, Array.from({ length: 50 }, (_, i) => token(i + 1)).join('\n') + '\n');
writeFileSync(`${folder}/issuer/jwks.json`,
	JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' }] }));
writeFileSync(`${folder}/issuer/.well-known/openid-configuration`, JSON.stringify({
	issuer, jwks_uri: `${issuer}/jwks.json`, authorization_endpoint: `${issuer}/none`, token_endpoint: `${issuer}/none`,
	response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
}));
