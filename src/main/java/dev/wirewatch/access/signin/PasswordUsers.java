package dev.wirewatch.access.signin;

import dev.wirewatch.access.User;
import dev.wirewatch.access.user.Users;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Users who may sign in with a password. Of those who may not at present nothing else is said than
 * of those who do not exist, and it takes as long.
 */
@Component
class PasswordUsers implements UserDetailsService {

  private final Users users;

  PasswordUsers(Users users) {
    this.users = users;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    User user =
        users
            .named(name)
            .filter(User::enabled)
            .orElseThrow(() -> new UsernameNotFoundException(name));
    return org.springframework.security.core.userdetails.User.withUsername(user.name())
        .password(
            users.passwordHash(user.id()).orElseThrow(() -> new UsernameNotFoundException(name)))
        .authorities("ROLE_" + user.role().name())
        .build();
  }
}
