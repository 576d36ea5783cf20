/**
 * A certificate for "localhost" that no one has signed, with its key: for tests, and good for nothing else. Made once by
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -days 36500 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost`.
 */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAM22+2org0cqoEqp
xFUltnXjs1BER/rDrZsBT277JZ6hRANCAASteoJpj/aTu/maIUz7S4NZYjA+9wRt
I2Rul6+b98cT9z96PDQSdldJTvXjWQi+6x7GgcPRqjM8DC6oK/Ickl0i
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUG0xnxPaBqnvt4ez6Ug5vtcsFyiEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTIwMTAwNTIxMVoYDzIxMjYxMTA3
MDA1MjExWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASteoJpj/aTu/maIUz7S4NZYjA+9wRtI2Rul6+b98cT9z96PDQSdldJ
TvXjWQi+6x7GgcPRqjM8DC6oK/Ickl0io2kwZzAdBgNVHQ4EFgQUCzrBO3V1fAAS
uNaeRrlNoJkz3O0wHwYDVR0jBBgwFoAUCzrBO3V1fAASuNaeRrlNoJkz3O0wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgCOeCufvxRg5eKy9oxFG3ZRDnaEDmKDAoGOAGoHSVOlkCIQDsKyK6kQwT
7XCk7EEOLo8bQI+jfqqYH6tGp7WywdAszw==
-----END CERTIFICATE-----
`,
};
