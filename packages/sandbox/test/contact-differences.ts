/** Cases of the directory fixtures that the sandbox judges differently, by name, each with the reason. */
export const contactDifferences: Readonly<Record<string, string>> = {
  'security.get_server_domain_ip.valid': 'The call is not declared, so the sandbox does not know its path.',
};
