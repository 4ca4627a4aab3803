package planted.connector.basispoort;

import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

final class EmptiesAList {
    HttpMethod replace() {
        return HttpMethod.PUT;
    }

    HttpMethod putTile() {
        return HttpMethod.PUT;
    }

    Object empty(RestClient client) {
        return client.delete();
    }
}
